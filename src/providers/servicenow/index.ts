import type { Provider } from '../provider.js';
import { shortPriority } from './priority-label.js';
import { readState } from './read-state.js';
import { servicenowTexts } from './texts.js';

/** ServiceNow: incidents, their states and fields, its connection and the account for it. */
export const servicenow: Provider = {
  type: 'servicenow',
  label: 'ServiceNow',
  mark: 'sn',
  domain: 'service-now.com',
  rivals: ['jira'],
  texts: servicenowTexts,
  problems: (texts) => texts.of(servicenowTexts).problems,
  readState,
  shortPriority,
  search: async (texts) => {
    const { searchFacts, searchTexts } = await import('./tools.js');
    await texts.load(searchTexts);
    return searchFacts(texts);
  },
  form: async (texts) => {
    const { formFacts, formTexts } = await import('./tools.js');
    await texts.load(formTexts);
    return formFacts(texts);
  },
  settings: async (texts) => {
    const { settingsFacts, settingsTexts } = await import('./settings.js');
    await texts.load(settingsTexts);
    return settingsFacts(texts);
  },
};
