// A fetch of the application's own, as it is written by hand.
import { createTicketingClient } from 'servicenow-ticketing';

const traced = async (url: string, init?: RequestInit): Promise<Response> => fetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), 'X-Trace': '1' } });
const strict = (url: string, init: RequestInit): Promise<Response> => fetch(url, init);
const plain = (url: string): Promise<Response> => fetch(new URL(url));
const anyInput: typeof fetch = (input, init) => fetch(input, init);

export const clients = [traced, strict, plain, anyInput, fetch].map((given) => createTicketingClient({ fetch: given }));

// @ts-expect-error Addresses are texts.
createTicketingClient({ fetch: (url: URL) => fetch(url) });
// @ts-expect-error An answer is a Response.
createTicketingClient({ fetch: async (url: string) => (await fetch(url)).json() as Promise<{ readonly ok: boolean }> });
