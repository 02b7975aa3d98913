// A page that answers: asks first, forbids, or does it itself.
import 'servicenow-ticketing/linked-tickets';
import type { HostAnswer, TicketingBeforeCreateEvent, TicketingBeforeEvent, TicketRef } from 'servicenow-ticketing';

declare const list: HTMLElementTagNameMap['linked-tickets'];
declare function createInJira(title: string): Promise<TicketRef>;
declare function confirmed(question: string): Promise<boolean>;
declare const router: { go(path: string): void };

list.addEventListener('ticketing-before-create', (event) => event.respondWith(decide(event)));
list.addEventListener('ticketing-before-link', (event) => event.respondWith(false));
list.addEventListener('ticketing-before-unlink', (event) => event.respondWith(confirmed(`Unlink ${event.ticket.key}?`)));
list.addEventListener('ticketing-before-open', (event) => event.preventDefault());
list.addEventListener('ticketing-before-navigate', (event) => {
  if (event.destination !== 'anomaly') return;
  event.preventDefault();
  router.go(new URL(event.url).pathname);
});

async function decide({ values, repeat, anomalyIds }: TicketingBeforeCreateEvent): Promise<HostAnswer> {
  if (repeat && !(await confirmed(`Once more, for ${anomalyIds.join()}?`))) return false;
  if (values['category'] === 'hardware') return createInJira(values['title'] ?? '');
  return undefined;
}

/** All of them can be answered alike. */
export const forbid = (event: TicketingBeforeEvent): void => event.respondWith(Promise.resolve(null));
export const done = (event: TicketingBeforeEvent): void => event.respondWith('taken-over');
