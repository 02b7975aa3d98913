import type { Clock } from '../../src/common/clock.js';
import type { BackendProcess } from '../simulation/backend-process.js';
import { Page, type Answer } from './product.js';

/** A comment that was made, and whether its note has to be there in the end. */
interface Comment {
  readonly text: string;
  isDue: boolean;
}

/** The codes of answers that leave a link in doubt. */
const doubts = new Set(['outcome-unknown', 'idempotency-in-progress']);

/** One backend with its anomaly, and what its people were told. */
export class Side {
  readonly name: string;
  readonly anomalyId: number;
  readonly page: Page;
  readonly comments: Comment[] = [];
  /** The answers to the link. */
  readonly told: Answer[] = [];
  linkId = '';
  isUnlinked = false;
  isAsked = false;
  /** An attempt to link is under way, or its outcome is in doubt. */
  #isUnderWay = false;
  /** When it was told that the link is made, in milliseconds since the Unix epoch. */
  linkedAt = 0;
  readonly #ticketId: string;
  readonly #clock: Clock;

  constructor(name: string, anomalyId: number, backend: BackendProcess, { ticketId, clock }: { ticketId: string; clock: Clock }) {
    this.name = name;
    this.anomalyId = anomalyId;
    this.page = new Page(backend);
    this.#ticketId = ticketId;
    this.#clock = clock;
  }

  get isLinked(): boolean {
    return this.linkId !== '';
  }

  /** Asks for the link, under the same key each time. */
  async link(): Promise<void> {
    const headers = { 'Idempotency-Key': `key-of-${this.name}`, ...(this.isAsked && { 'Idempotency-Replay': 'true' }) };
    this.isAsked = true;
    this.#isUnderWay = true;
    const answer = await this.page.call('POST', `anomalies/${this.anomalyId}/ticket-links`, { ticket_id: this.#ticketId }, headers);
    this.told.push(answer);
    if (answer.status === 201) this.#made(String(answer.body['id']));
    else if (!doubts.has(String(answer.body['code']))) this.#refused();
  }

  /** A comment has to arrive where the link stands from before it was made, or is made by an attempt that began before. */
  async comment(text: string): Promise<void> {
    const comment = { text, isDue: (this.isLinked || this.#isUnderWay) && !this.isUnlinked };
    this.comments.push(comment);
    await this.page.call('POST', `anomalies/${this.anomalyId}/comments`, { text });
  }

  /** Takes the link away: what was on its way may still arrive, or not. */
  async unlink(): Promise<void> {
    if (!this.isLinked || this.isUnlinked) return;
    this.isUnlinked = true;
    for (const comment of this.comments) comment.isDue = false;
    await this.page.call('DELETE', `anomalies/${this.anomalyId}/ticket-links/${this.linkId}`);
  }

  #made(linkId: string): void {
    this.linkId = linkId;
    this.linkedAt = this.#clock.now();
  }

  /** After a definite no another attempt is a new one: what happened before it is none of its. */
  #refused(): void {
    this.#isUnderWay = false;
    for (const comment of this.comments) comment.isDue = false;
  }

  /** Whether the last answer to the link leaves it in doubt, or was a failure that a person would try again. */
  get isOpen(): boolean {
    return this.isAsked && !this.isLinked;
  }
}
