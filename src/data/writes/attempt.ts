import * as z from 'zod/mini';
import type { TicketingError } from '../../api/index.js';
import { isDefinite } from './definite.js';
import type { DraftStore } from '../draft-store.js';
import { IdempotencyKey } from './idempotency-key.js';
import { openPayload } from './open-attempt.js';

/**
 * One write on its way: what is sent, under which key, and whether anybody knows what became of it (domain W). An open
 * attempt outlives the page; the next one finds it and replays the same payload under the same key.
 */
export class Attempt<Payload> {
  readonly #key: IdempotencyKey;
  #open: Payload | undefined;

  /** @param name What it is kept under: `create:42`. */
  constructor(drafts: DraftStore, name: string, schema: z.core.$ZodType<Payload>) {
    this.#key = new IdempotencyKey(drafts, name);
    const sent = openPayload(drafts, name);
    if (isA(schema, sent)) this.#open = sent;
    // What can never be sent again can never be settled.
    else if (sent !== undefined) this.end();
  }

  /** What was sent and has no definite answer; undefined where nothing is in doubt. */
  get open(): Payload | undefined {
    return this.#open;
  }

  /** Sends `payload`, or what is in doubt once more. @throws {TicketingError} */
  async send<Answer>(payload: Payload, write: (payload: Payload, key: string) => Promise<Answer>): Promise<Answer> {
    const replayed = this.#open;
    const sent = replayed ?? payload;
    try {
      const answer = await write(sent, this.#key.for(sent));
      this.end();
      return answer;
    } catch (error) {
      if (isDefinite(error, replayed !== undefined)) this.#settle(error);
      else this.#open = sent;
      throw error;
    }
  }

  /** Gives up what is in doubt: the next write is another one. */
  end(): void {
    this.#key.end();
    this.#open = undefined;
  }

  /** A definite no. A key that stands for something else is no use any more; any other is the same attempt's still. */
  #settle({ code }: TicketingError): void {
    if (code === 'idempotency-mismatch') this.#key.end();
    else this.#key.settle();
    this.#open = undefined;
  }
}

/** A guard rather than a parser: what is parsed anew has its keys in another order, and would be another payload. */
const isA = <Payload>(schema: z.core.$ZodType<Payload>, sent: unknown): sent is Payload => z.safeParse(schema, sent).success;
