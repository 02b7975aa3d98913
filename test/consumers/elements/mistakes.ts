// What an editor marks in listeners and properties.
import 'servicenow-ticketing/define';
import type { LinkedTicketsElement, TicketingClient, TicketingCreatedEvent, TicketRef } from 'servicenow-ticketing';

declare const list: LinkedTicketsElement;
declare const ticket: TicketRef;

// @ts-expect-error A misspelt event has nothing of a ticket's.
list.addEventListener('ticketing-craeted', (event) => event.ticket);
// @ts-expect-error Nor does a listener for one fit to it.
list.addEventListener('ticketing-craeted', (event: TicketingCreatedEvent) => event.ticket);
// @ts-expect-error A name without its prefix.
list.addEventListener('created', (event) => event.ticket);
// @ts-expect-error A fact that the event does not have.
list.addEventListener('ticketing-created', (event) => event.ticketNumber);
// @ts-expect-error A listener for another event.
list.addEventListener('ticketing-linked', (event: TicketingCreatedEvent) => event.linked);
// @ts-expect-error What is told cannot be changed.
list.addEventListener('ticketing-before-create', (event) => (event.values['title'] = 'x'));
// @ts-expect-error Nor can the anomalies.
list.addEventListener('ticketing-created', (event) => event.anomalyIds.push('7'));
// @ts-expect-error A fact is no question.
list.addEventListener('ticketing-created', (event) => event.respondWith(false));
// @ts-expect-error Nor can the page answer it with a number.
list.addEventListener('ticketing-before-create', (event) => event.respondWith(42));
// @ts-expect-error A ticket without a key.
list.addEventListener('ticketing-before-create', (event) => event.respondWith({ provider: 'jira', id: '1', url: '' }));
// @ts-expect-error A text for a ticket, later.
list.addEventListener('ticketing-before-create', (event) => event.respondWith(Promise.resolve('INC0010042')));
// @ts-expect-error It does not bubble.
document.addEventListener('ticketing-dialog-closed', (event) => event.outcome);
// @ts-expect-error A misspelt tag.
document.createElement('linked-ticket').anomalyId = '42';
// @ts-expect-error An id is a text.
list.anomalyId = 42;
// @ts-expect-error The address has another name.
list.apiBase = '';
// @ts-expect-error A client has methods of its own.
list.client = { fetch };
// @ts-expect-error A client cannot be null.
list.client = null as TicketingClient | null;
// @ts-expect-error A ticket's reference is not the page's to change.
ticket.url = '';
