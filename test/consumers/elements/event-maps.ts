// A wrapper for a framework: what an element tells, by the maps of its events.
import type {
  CreateTicketDialogElementEventMap,
  LinkedTicketsElement,
  LinkedTicketsElementEventMap,
  ServiceNowSettingsPanelElementEventMap,
  TicketingCreatedEvent,
  TicketingDialogClosedEvent,
  TicketingUnlinkedEvent,
} from 'servicenow-ticketing';

type Own<Map> = Extract<keyof Map, `ticketing-${string}`>;
type Handlers = { [Name in Own<LinkedTicketsElementEventMap> as `on${Capitalize<Name>}`]?: (event: LinkedTicketsElementEventMap[Name]) => void };

export const handlers: Handlers = {
  'onTicketing-created': (event: TicketingCreatedEvent) => event.ticket.key,
  'onTicketing-unlinked': (event: TicketingUnlinkedEvent) => event.linkId,
  'onTicketing-before-open': (event) => event.preventDefault(),
  'onTicketing-dialog-closed': (event: TicketingDialogClosedEvent) => event.outcome.kind,
};

export function on<Name extends Own<LinkedTicketsElementEventMap>>(element: LinkedTicketsElement, name: Name, listener: (event: LinkedTicketsElementEventMap[Name]) => void): () => void {
  element.addEventListener(name, listener, { once: true });
  return () => element.removeEventListener(name, listener);
}

export const closed: CreateTicketDialogElementEventMap['ticketing-dialog-closed']['outcome']['kind'][] = ['created', 'linked', 'taken-over', 'none'];
export const origin = (event: ServiceNowSettingsPanelElementEventMap['ticketing-connection-changed']): string => event.instanceOrigin;
// The platform's own are in them, too.
export const click = (event: LinkedTicketsElementEventMap['click']): number => event.clientX;

// @ts-expect-error The settings have no create dialog.
export type None = ServiceNowSettingsPanelElementEventMap['ticketing-dialog-closed'];
