// A page's monitoring, and its sign-in: one listener for all elements.
import 'servicenow-ticketing/servicenow-settings-panel';
import { TicketingAuthRequiredEvent, TicketingErrorEvent } from 'servicenow-ticketing';

declare const monitor: { count(name: string, tags: Readonly<Record<string, string>>): void };
declare function signIn(): Promise<void>;

document.addEventListener('ticketing-error', ({ code, message, status }) => monitor.count('ticketing', { code, message, status: String(status ?? 0) }));
document.addEventListener('ticketing-auth-required', () => void signIn());

export function handleEvent(event: Event): string {
  if (event instanceof TicketingErrorEvent) return event.code;
  return event instanceof TicketingAuthRequiredEvent ? event.type : '';
}

/** For the page's own tests. */
export const failed = (): boolean => document.body.dispatchEvent(new TicketingErrorEvent({ code: 'forbidden', message: 'No.', status: 403 }));
// @ts-expect-error An event takes its facts as one object.
export const short = (): Event => new TicketingErrorEvent('forbidden', 'No.', 403);
