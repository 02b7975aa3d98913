import { AnomaliesPage } from './anomalies-page.js';
import { AnomalyPage } from './anomaly-page.js';
import type { PageContext, PageView } from './page-view.js';
import { ScenariosPage } from './scenarios-page.js';
import { SettingsPage } from './settings-page.js';

/** The page that an address names. */
export function openPage(context: PageContext): PageView {
  switch (context.address.page) {
    case 'anomaly':
      return new AnomalyPage(context);
    case 'anomalies':
      return new AnomaliesPage(context);
    case 'settings':
      return new SettingsPage(context);
    case 'scenarios':
      return new ScenariosPage(context);
  }
}
