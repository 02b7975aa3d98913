// One client a user: set at sign-in, forgotten or destroyed at sign-out.
import { createTicketingClient, getDefaultClient, setDefaultClient, type TicketingClient } from 'servicenow-ticketing';

export function signIn(user: string): void {
  setDefaultClient(createTicketingClient({ user }));
}

export async function signOut(): Promise<void> {
  const client: TicketingClient | undefined = getDefaultClient();
  await client?.forget();
  client?.destroy();
  setDefaultClient(undefined);
}

export async function changed(anomalyId?: string): Promise<void> {
  await getDefaultClient()?.invalidate(anomalyId);
  await getDefaultClient()?.invalidate();
}

// @ts-expect-error There may be none.
export const links = () => getDefaultClient().links('42');
// @ts-expect-error What a client is made of is its own.
export const api = (client: TicketingClient) => client.api;
// @ts-expect-error Its cache is, too.
export const queries = (client: TicketingClient) => client.queries;
// @ts-expect-error Options are no client.
setDefaultClient({ baseUrl: 'https://app.example.com' });
