import { formTexts as servicenowFormTexts } from '../providers/servicenow/form.js';
import { searchTexts as servicenowSearchTexts } from '../providers/servicenow/search.js';
import { settingsTexts as servicenowSettingsTexts } from '../providers/servicenow/settings-texts.js';
import { servicenowTexts } from '../providers/servicenow/texts.js';
import type { Words } from '../texts/catalogue.js';
import { commonTexts } from '../texts/en/common.js';
import { connectionLogTexts } from '../texts/en/connection-log.js';
import { connectionTestTexts } from '../texts/en/connection-test.js';
import { connectionTexts } from '../texts/en/connection.js';
import { createTexts } from '../texts/en/create.js';
import { defaultsTexts } from '../texts/en/defaults.js';
import { disconnectTexts } from '../texts/en/disconnect.js';
import { formTexts } from '../texts/en/form.js';
import { linkTexts } from '../texts/en/link.js';
import { linkedTexts } from '../texts/en/linked.js';
import { listTexts } from '../texts/en/list.js';
import { panelTexts } from '../texts/en/panel.js';
import { reportTexts } from '../texts/en/report.js';
import { rowTexts } from '../texts/en/rows.js';
import type { TextParts } from './text-parts.js';

type English = { readonly [Part in keyof TextParts]: { readonly part: Part; readonly english: (words: Words) => TextParts[Part] } };

/** All catalogues, by the part that shows them. */
export const catalogues: English = {
  common: commonTexts,
  list: listTexts,
  rows: rowTexts,
  link: linkTexts,
  linked: linkedTexts,
  form: formTexts,
  create: createTexts,
  panel: panelTexts,
  connection: connectionTexts,
  test: connectionTestTexts,
  log: connectionLogTexts,
  defaults: defaultsTexts,
  disconnect: disconnectTexts,
  report: reportTexts,
  servicenow: servicenowTexts,
  'servicenow-search': servicenowSearchTexts,
  'servicenow-form': servicenowFormTexts,
  'servicenow-settings': servicenowSettingsTexts,
};
