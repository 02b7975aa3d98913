// Words of the application's own for what went wrong: codes are open, so that a new one needs no new version of it.
import { TicketingError, type ErrorCode, type KnownErrorCode } from 'servicenow-ticketing';

export function explained(error: TicketingError): string {
  switch (error.code) {
    case 'offline':
    case 'network':
      return 'No network.';
    case 'provider-forbidden':
      return error.facts?.needs.map(({ access, on }) => `${access} ${on}`).join() ?? 'Ask your administrator.';
    case 'jira-forbidden':
      return 'Of a later version, or of another provider.';
    default:
      return error.message;
  }
}

const own: Partial<Record<KnownErrorCode, string>> = { 'attempt-open': 'One is under way.', destroyed: 'Gone.', canceled: '' };
export const words = (code: ErrorCode): string => (Object.hasOwn(own, code) ? (own[code as KnownErrorCode] ?? '') : code);
export const unknown: ErrorCode = 'written-by-a-later-version';
// @ts-expect-error The known ones are.
export const known: KnownErrorCode = 'written-by-a-later-version';
// @ts-expect-error A code is a text.
export const numeric: ErrorCode = 404;
