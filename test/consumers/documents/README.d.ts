// Names that the README takes for granted: what a page of the host's has.
import type * as ticketing from 'servicenow-ticketing';

declare global {
  const createTicketingClient: typeof ticketing.createTicketingClient;
  const list: ticketing.LinkedTicketsElement;
  const session: { readonly token: (context?: ticketing.TokenContext) => Promise<string>; readonly csrf: string; readonly userId: string };
  const router: { readonly push: (url: string) => void };
  const monitor: { readonly count: (name: string, facts: object) => void };
  function confirmed(question: string): Promise<boolean>;
  function ownForm(anomalyIds: readonly string[]): Promise<ticketing.TicketRef>;
  /** A host that asks somebody first. */
  function decide(values: Readonly<Record<string, string>>): Promise<boolean>;
}
