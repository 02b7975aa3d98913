import type { WholeLanguage } from '../text-parts.js';
import { common } from './common.js';
import { connectionLog } from './connection-log.js';
import { connectionTest } from './connection-test.js';
import { connection } from './connection.js';
import { create } from './create.js';
import { defaults } from './defaults.js';
import { disconnect } from './disconnect.js';
import { form } from './form.js';
import { link } from './link.js';
import { linked } from './linked.js';
import { list } from './list.js';
import { panel } from './panel.js';
import { report } from './report.js';
import { rows } from './rows.js';
import { servicenowForm } from './servicenow-form.js';
import { servicenowSearch } from './servicenow-search.js';
import { servicenowSettings } from './servicenow-settings.js';
import { servicenow } from './servicenow.js';

/** French. */
const french: WholeLanguage = {
  tag: 'fr',
  texts: {
    common,
    list,
    rows,
    link,
    linked,
    form,
    create,
    panel,
    connection,
    test: connectionTest,
    log: connectionLog,
    defaults,
    disconnect,
    report,
    servicenow,
    'servicenow-search': servicenowSearch,
    'servicenow-form': servicenowForm,
    'servicenow-settings': servicenowSettings,
  },
};
export default french;
