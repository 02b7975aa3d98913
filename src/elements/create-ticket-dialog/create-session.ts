import type { TicketCreate } from '../../contract/create-ticket.js';
import type { Client } from '../../data/client/client.js';
import { fieldsOf } from '../../data/create-ticket.js';
import { FormState } from '../form/form-state.js';
import type { TicketsContext } from '../ui/ticket/tickets-context.js';
import { readDraft, removeDraft, writeDraft } from './draft.js';

/** Milliseconds for which typing rests before the draft is written: a long text is not written with every key. */
const pause = 400;

/**
 * One anomaly's ticket in the making, from opening to opening of the dialog and from page to page: what was typed, and
 * what was sent.
 */
export class CreateSession implements TicketsContext {
  readonly client: Client;
  readonly anomalyId: string;
  readonly state: FormState;
  /** The origin of the instance that the form was first described for; undefined until then. */
  origin: string | undefined;
  readonly generation: number;
  #restored = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed told of each change by the user */
  constructor({ client, anomalyId }: TicketsContext, changed: () => void) {
    this.client = client;
    this.anomalyId = anomalyId;
    this.generation = client.drafts.generation;
    this.state = new FormState(() => {
      this.#restored = false;
      this.#keepSoon();
      changed();
    });
  }

  /** What was sent, by this dialog or another one, and has no definite answer. */
  get sent(): TicketCreate | undefined {
    return this.client.writes.create(this.anomalyId).sent;
  }

  /** Whether that may have been done. */
  get doubted(): boolean {
    return this.client.writes.create(this.anomalyId).doubted;
  }

  /** Whether the form shows what an earlier opening has left, and nobody has touched it since. */
  get restored(): boolean {
    return this.#restored;
  }

  /** Whether it is about this anomaly, as this client has it, and the client has not been told to forget it. */
  isFor({ client, anomalyId }: TicketsContext): boolean {
    return this.client === client && this.anomalyId === anomalyId && this.generation === client.drafts.generation;
  }

  /** Takes up what an earlier opening, an earlier page or another element has left. */
  begin(): void {
    const { client, anomalyId, state, sent } = this;
    const draft = readDraft(client, anomalyId);
    this.origin = draft?.origin;
    if (sent) state.restore({ values: fieldsOf(sent), labels: draft?.labels ?? {} });
    else if (draft) state.restore(draft);
    this.#restored = !sent && !state.isEmpty;
    state.begin();
  }

  /** Gives up what is in doubt: the next ticket is another one. */
  giveUp(): void {
    this.client.writes.create(this.anomalyId).end();
  }

  /** What was typed has served its purpose, or is not wanted. */
  forget(): void {
    const write = this.client.writes.create(this.anomalyId);
    if (!write.sent) write.end();
    this.#rest();
    removeDraft(this.client, this.anomalyId);
    this.#restored = false;
    this.state.clear();
  }

  /** Writes the draft, if there is something to write: the user leaves a field, the form or the page. */
  readonly keep = (): void => {
    if (this.#timer === undefined) return;
    this.#rest();
    this.#write();
  };

  #keepSoon(): void {
    this.#rest();
    this.#timer = setTimeout(this.keep, pause);
    globalThis.addEventListener('pagehide', this.keep);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    globalThis.removeEventListener('pagehide', this.keep);
  }

  /** Not for whom the drafts are no longer: the user has signed out while the form was open. */
  #write(): void {
    if (this.client.drafts.generation !== this.generation) return;
    if (this.state.isEmpty) removeDraft(this.client, this.anomalyId);
    else writeDraft(this.client, this.anomalyId, { ...this.state.draft, origin: this.origin });
  }
}
