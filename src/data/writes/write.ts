import * as z from 'zod/mini';
import { TicketingError } from '../../api/index.js';
import type { DraftStore } from '../draft-store.js';
import { isDefinite } from './definite.js';

/** A write that was sent and has no definite answer, as it outlives the page. */
const Kept = z.object({
  key: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  /** JSON. */
  payload: z.string(),
});

/**
 * One write that must take effect once: what is sent, under which Idempotency-Key, and whether anybody knows what became of
 * it (domain W). The key stays over double clicks, failures, retries and a reload until there is a definite answer; another
 * payload gets another one. What is in doubt outlives the page: the next one finds it and sends the same payload again
 * under the same key.
 */
export class Write<Payload> {
  readonly #drafts: DraftStore;
  readonly #name: string;
  #open: Payload | undefined;
  #key: string | undefined;
  /** What the key stands for, as JSON. */
  #text = '';
  #inFlight = 0;
  #flying: Payload | undefined;

  /** @param name what it is kept under: `create:42` */
  constructor(drafts: DraftStore, name: string, schema: z.core.$ZodType<Payload>) {
    this.#drafts = drafts;
    this.#name = name;
    const kept = drafts.read(name, Kept);
    const payload = kept && parse(kept.payload);
    if (kept && isA(schema, payload)) {
      this.#key = kept.key;
      this.#text = kept.payload;
      this.#open = payload;
      // What can never be sent again can never be settled.
    } else drafts.remove(name);
  }

  /** What was sent and has no definite answer; undefined where nothing is in doubt. */
  get open(): Payload | undefined {
    return this.#open;
  }

  /** What was sent and has no definite answer, or none yet. */
  get sent(): Payload | undefined {
    return this.#open ?? this.#flying;
  }

  /**
   * Sends `payload`, or what is in doubt once more.
   *
   * @throws {TicketingError} the call's own, which ends the write where it is a definite no; `idempotency-in-progress` while
   *   another payload is on its way
   */
  async send<Answer>(payload: Payload, call: (payload: Payload, key: string) => Promise<Answer>): Promise<Answer> {
    const replayed = this.#open;
    const sent = replayed ?? payload;
    const key = this.#keyFor(sent);
    this.#inFlight += 1;
    this.#flying = sent;
    try {
      const answer = await call(sent, key);
      this.end();
      return answer;
    } catch (error) {
      if (isDefinite(error, replayed !== undefined)) this.#refuse(error);
      else this.#open = sent;
      throw error;
    } finally {
      this.#inFlight -= 1;
      if (this.#inFlight === 0) this.#flying = undefined;
    }
  }

  /** Ends the write, done or given up: the next one is another one. */
  end(): void {
    this.#drafts.remove(this.#name);
    this.#key = undefined;
    this.#text = '';
    this.#open = undefined;
  }

  /** A definite no. A key that stands for something else is no use any more; any other is the same payload's still. */
  #refuse({ code }: TicketingError): void {
    if (code === 'idempotency-mismatch') return this.end();
    this.#drafts.remove(this.#name);
    this.#open = undefined;
  }

  #keyFor(payload: Payload): string {
    const text = JSON.stringify(payload);
    if (this.#inFlight > 0 && this.#text !== text) throw new TicketingError('idempotency-in-progress', 'Another request is still being worked on.');
    const key = this.#key !== undefined && this.#text === text ? this.#key : randomKey();
    this.#key = key;
    this.#text = text;
    this.#drafts.write(this.#name, { key, payload: text });
    return key;
  }
}

/** A guard rather than a parser: what is parsed anew has its keys in another order, and would be another payload. */
const isA = <Payload>(schema: z.core.$ZodType<Payload>, sent: unknown): sent is Payload => z.safeParse(schema, sent).success;

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Returns 128 random bits. `crypto.randomUUID` is missing on pages that are not served over https. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
