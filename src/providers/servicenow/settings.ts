import type { TextStore } from '../../texts/text-store.js';
import type { SettingsFacts } from '../provider.js';
import { checkAdvisor } from './checks.js';
import { connector } from './connector.js';
import { settingsTexts } from './settings-texts.js';

export { settingsTexts };

/** What connecting ServiceNow takes, in the words of the client. */
export function settingsFacts(texts: TextStore): SettingsFacts {
  const text = texts.of(settingsTexts);
  return { connector: connector(text), checks: checkAdvisor(text), guide: text.guide };
}
