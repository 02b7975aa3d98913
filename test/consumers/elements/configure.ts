// Elements that are made and set in code, in any order.
import { createTicketingClient, CreateTicketDialogElement, getClient, LinkedTicketsElement, ServiceNowSettingsPanelElement, type TicketingClient } from 'servicenow-ticketing';

declare const chosen: TicketingClient | undefined;

export function configure(list: LinkedTicketsElement, dialog: CreateTicketDialogElement, panel: ServiceNowSettingsPanelElement): TicketingClient[] {
  Object.assign(list, { anomalyId: '42', headingLevel: 3, settingsUrl: '/settings' });
  for (const element of [list, dialog, panel]) {
    element.client = chosen;
    element.baseUrl = 'https://app.example.com';
    element.client = undefined;
  }
  dialog.client = createTicketingClient();
  const [first, second]: readonly (TicketingClient | undefined)[] = [list.client, dialog.client];
  return [getClient(list), getClient(panel), first ?? getClient(dialog), second ?? getClient(dialog)];
}

export const classes: readonly CustomElementConstructor[] = [LinkedTicketsElement, CreateTicketDialogElement, ServiceNowSettingsPanelElement];

// @ts-expect-error No element.
getClient('linked-tickets');
// @ts-expect-error An element of somebody else's.
getClient(document.createElement('div'));
