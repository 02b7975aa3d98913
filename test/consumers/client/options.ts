// Every option, as people write them.
import { createTicketingClient, type ApiOptions, type TicketingClientOptions, type TokenCallback, type TokenContext } from 'servicenow-ticketing';

declare const session: { token(): Promise<string>; refresh(): Promise<string | null>; readonly user?: { readonly id: string } };

export const byCookies = createTicketingClient();
export const stored = createTicketingClient({ token: () => localStorage.getItem('jwt') });
export const none = createTicketingClient({ token: () => undefined });
export const later = createTicketingClient({ token: ({ refresh }) => (refresh ? session.refresh() : session.token()) });
export const fresh = createTicketingClient({ token: async ({ refresh }: TokenContext) => (refresh ? session.refresh() : localStorage.getItem('jwt')) });

const token: TokenCallback = () => null;
const api: ApiOptions = { baseUrl: 'https://app.example.com', token, fetch, timeout: 10_000 };
const all: TicketingClientOptions = { ...api, storage: null, workspace: 'acme', user: session.user?.id, product: 'Acme', support: 'data@example.com' };
export const client = createTicketingClient(all);
export const kept = createTicketingClient({ storage: localStorage });
