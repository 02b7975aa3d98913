import { TicketCreate, type TicketCreated } from '../../contract/create-ticket.js';
import { Attempt } from '../../data/writes/attempt.js';
import type { TicketingClient } from '../../data/client.js';
import { createTicket } from '../../data/create-ticket.js';
import { createAttemptName, hasOpenCreate } from '../../data/writes/open-create.js';
import { readDraft, removeDraft, writeDraft } from './draft.js';
import type { FormContext } from './form-queries.js';
import { FormState } from './form-state.js';

/**
 * One anomaly's ticket in the making, from opening to opening of the dialog and from page to page: what was typed, and
 * what was sent.
 */
export class CreateSession implements FormContext {
  readonly client: TicketingClient;
  readonly anomalyId: string;
  readonly state: FormState;
  #attempt: Attempt<TicketCreate>;
  readonly #generation: number;
  #restored = false;

  /** @param changed called after each change by the user */
  constructor({ client, anomalyId }: FormContext, changed: () => void) {
    this.client = client;
    this.anomalyId = anomalyId;
    this.#attempt = createAttempt(client, anomalyId);
    this.#generation = client.drafts.generation;
    this.state = new FormState(() => {
      this.#restored = false;
      this.#keep();
      changed();
    });
  }

  /** What was sent and has no definite answer. */
  get sent(): TicketCreate | undefined {
    return this.#attempt.open;
  }

  /** Whether the form shows what an earlier opening has left, and nobody has touched it since. */
  get restored(): boolean {
    return this.#restored;
  }

  /** Whether it is about this anomaly, as this client has it, and the client has not been told to forget it. */
  isFor({ client, anomalyId }: FormContext): boolean {
    return this.client === client && this.anomalyId === anomalyId && this.#generation === client.drafts.generation;
  }

  /** Takes up what an earlier opening, an earlier page or another element has left. */
  begin(): void {
    const { client, anomalyId, state } = this;
    if (!this.sent && hasOpenCreate(client, anomalyId)) this.#attempt = createAttempt(client, anomalyId);
    const draft = readDraft(client, anomalyId);
    if (this.sent) state.restore({ values: this.sent, labels: draft?.labels ?? {} });
    else if (draft) state.restore(draft);
    this.#restored = !this.sent && !state.isEmpty;
    state.begin();
  }

  /** Creates the ticket, or finds out what became of the one in doubt. @throws {TicketingError} */
  send(ticket: TicketCreate): Promise<TicketCreated> {
    return this.#attempt.send(ticket, (payload, key) => createTicket(this.client, this.anomalyId, payload, key));
  }

  /** Gives up what is in doubt: the next ticket is another one. */
  giveUp(): void {
    this.#attempt.end();
  }

  /** What was typed has served its purpose, or is not wanted. */
  forget(): void {
    removeDraft(this.client, this.anomalyId);
    this.#restored = false;
    this.state.clear();
  }

  /** Not for whom the drafts are no longer: the user has signed out while the form was open. */
  #keep(): void {
    if (this.client.drafts.generation !== this.#generation) return;
    if (this.state.isEmpty) removeDraft(this.client, this.anomalyId);
    else writeDraft(this.client, this.anomalyId, this.state.draft);
  }
}

const createAttempt = ({ drafts }: TicketingClient, anomalyId: string): Attempt<TicketCreate> => new Attempt(drafts, createAttemptName(anomalyId), TicketCreate);
