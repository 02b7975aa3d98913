import type { TicketCreate } from '../../contract/create-ticket.js';
import type { TicketingClient } from '../../data/client.js';
import { hasOpenCreate } from '../../data/open-create.js';
import { CreateAttempt } from './create-attempt.js';
import { readDraft, removeDraft, writeDraft } from './draft.js';
import type { FormContext } from './form-queries.js';
import { FormState } from './form-state.js';

/**
 * One anomaly's ticket in the making, from opening to opening of the dialog and from page to page: what was typed, and
 * what was sent.
 */
export class CreateSession implements FormContext {
  readonly state: FormState;
  #attempt: CreateAttempt;
  readonly #generation: number;
  #restored = false;

  /** @param changed called after each change by the user */
  constructor({ client, anomalyId }: FormContext, changed: () => void) {
    this.#attempt = new CreateAttempt(client, anomalyId);
    this.#generation = client.drafts.generation;
    this.state = new FormState(() => {
      this.#restored = false;
      this.#keep();
      changed();
    });
  }

  get client(): TicketingClient {
    return this.#attempt.client;
  }

  get anomalyId(): string {
    return this.#attempt.anomalyId;
  }

  get attempt(): CreateAttempt {
    return this.#attempt;
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
    if (!this.sent && hasOpenCreate(client, anomalyId)) this.#attempt = new CreateAttempt(client, anomalyId);
    const draft = readDraft(client, anomalyId);
    if (this.sent) state.restore({ values: this.sent, labels: draft?.labels ?? {} });
    else if (draft) state.restore(draft);
    this.#restored = !this.sent && !state.isEmpty;
    state.begin();
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
