export { TicketingError, type ApiOptions, type ErrorCode, type TokenCallback, type TokenContext } from './api/index.js';
export { createTicketingClient, type TicketingClient, type TicketingClientOptions } from './data/client/client.js';
export type { TextLanguage, TextOverrides } from './data/client/text-overrides.js';
export { setDefaultClient } from './data/client/default-client.js';
export { CreateTicketDialogElement } from './elements/create-ticket-dialog/create-ticket-dialog.js';
export { LinkedTicketsElement } from './elements/linked-tickets/linked-tickets.js';
export { ServiceNowSettingsPanelElement } from './elements/servicenow-settings-panel/servicenow-settings-panel.js';
export * from './events.js';
export type { Provider } from './providers/provider.js';
