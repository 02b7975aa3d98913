// A page with two versions of the package: what one has made is what the other takes.
import { setDefaultClient, TicketingError, type CreateOutcome, type TicketingClient, type TicketRef } from 'servicenow-ticketing';
import * as other from 'another-copy';

setDefaultClient(other.createTicketingClient());
other.setDefaultClient(other.getDefaultClient());

export const client: TicketingClient | undefined = other.getDefaultClient();
export const error: TicketingError = new other.TicketingError('forbidden', 'No.');
export const back: other.TicketingError = new TicketingError('forbidden', 'No.');
export const codeOf = (thrown: unknown): string => (TicketingError.is(thrown) || other.TicketingError.is(thrown) ? thrown.code : '');
export const outcome = (given: other.CreateOutcome): CreateOutcome => given;
export const answer = (event: other.TicketingBeforeEvent, ticket: TicketRef): void => event.respondWith(ticket);
export const clientOf = (element: other.LinkedTicketsElement): TicketingClient => other.getClient(element);
