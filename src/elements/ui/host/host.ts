import type { ReactiveControllerHost } from 'lit';
import type { TicketingClient } from '../../../data/client/client.js';

/** What says by which client an element works. */
export interface ClientChoice {
  client?: TicketingClient | undefined;
  apiBase: string;
}

/** An element as the parts inside it see it: they render in its shadow root and emit events from it. */
export type ElementHost = ReactiveControllerHost & HTMLElement & ClientChoice;
