import { ServiceNowSettingsPanelElement } from '../elements/servicenow-settings-panel/servicenow-settings-panel.js';
import { register } from './register.js';

register('servicenow-settings-panel', ServiceNowSettingsPanelElement);

declare global {
  interface HTMLElementTagNameMap {
    'servicenow-settings-panel': ServiceNowSettingsPanelElement;
  }
}
