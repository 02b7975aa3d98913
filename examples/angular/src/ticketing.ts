import { CUSTOM_ELEMENTS_SCHEMA, Component, input, output } from '@angular/core';
import type { TicketingClient, TicketingCreatedEvent } from 'servicenow-ticketing';
import 'servicenow-ticketing/define';

/** `<linked-tickets>` for templates of this application, which are checked. The schema, which checks nothing, is kept to this file. */
@Component({
  selector: 'app-linked-tickets',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<linked-tickets [client]="client()" [anomalyId]="anomalyId()" (ticketing-created)="created.emit($event)" />`,
})
export class LinkedTickets {
  readonly client = input.required<TicketingClient>();
  readonly anomalyId = input.required<string>();
  readonly created = output<TicketingCreatedEvent>();
}

/** `<servicenow-settings-panel>`, likewise. */
@Component({
  selector: 'app-settings-panel',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<servicenow-settings-panel [client]="client()" />`,
})
export class SettingsPanel {
  readonly client = input.required<TicketingClient>();
}
