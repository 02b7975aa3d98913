import * as z from 'zod/mini';
import { TicketingError } from '../../api/index.js';
import { AnyText, demanded, lenient, object, Said } from '../../contract/wire.js';
import type { DraftStore } from '../drafts/draft-store.js';

/** A write that was sent and has no definite answer, as it outlives the page. */
const Kept = object({
  key: demanded('a key', (value) => (typeof value === 'string' && /^[0-9a-f]{32}$/.test(value) ? value : undefined)),
  /** JSON. */
  payload: AnyText,
  /** Whether it may have reached the backend; absent: it may. */
  arrived: Said,
  /** It ended with a definite no: the same payload goes under the same key all the same, from whichever page or tab. */
  settled: Said,
  note: lenient(AnyText, undefined),
});

/** A key, and what it stands for. */
interface KeyInUse {
  readonly key: string;
  /** JSON. */
  readonly payload: string;
  /** What whoever sent it wants to know of it when it has ended. It is kept with what was sent, and is not sent. */
  readonly note?: string | undefined;
}

/**
 * What is known of one write that must take effect once: what was sent, under which Idempotency-Key, and whether anybody
 * knows what became of it (domain W). What is in doubt outlives the page: the next one finds it, and `sendOnce` sends the
 * same payload again under the same key (elements D8).
 */
export class Write<Payload> {
  readonly #drafts: DraftStore;
  readonly #name: string;
  /** What was sent and has no definite answer; undefined where nothing is in doubt. */
  open: Payload | undefined;
  /** Whether what was sent may have been done: not where all that is known is that nobody was signed in. */
  doubted = false;
  /** Whether it may have reached the backend: not where that, or a proxy before it, has asked to sign in. */
  arrived = false;
  /** What is on its way. */
  flying: Payload | undefined;
  /** How many calls are on their way. */
  calls = 0;
  /** The key in use, with what it stands for; it outlives a definite no, for the same payload is the same write. */
  key: KeyInUse | undefined;

  /** @param name what it is kept under: `create:42` */
  constructor(drafts: DraftStore, name: string, schema: z.core.$ZodType<Payload>) {
    this.#drafts = drafts;
    this.#name = name;
    const kept = drafts.read(name, Kept);
    const payload = kept && parse(kept.payload);
    if (kept && isA(schema, payload)) {
      this.key = { key: kept.key, payload: kept.payload, note: kept.note };
      if (kept.settled) return;
      this.open = payload;
      this.arrived = kept.arrived ?? true;
      this.doubted = this.arrived;
      // What can never be sent again can never be settled.
    } else drafts.remove(name);
  }

  /** What was sent and has no definite answer, or none yet. */
  get sent(): Payload | undefined {
    return this.open ?? this.flying;
  }

  /** Keeps the key before anything is sent under it. */
  keep(key: KeyInUse): void {
    this.key = key;
    this.#write({});
  }

  /** Keeps in doubt what was sent. @param failed what it failed with */
  doubt(sent: Payload, failed: unknown): void {
    const error = failed instanceof TicketingError ? failed : undefined;
    this.open = sent;
    this.doubted ||= error?.outcomeUnknown ?? true;
    this.arrived ||= error?.status !== 401;
    this.#write({ arrived: this.arrived });
  }

  /** Takes a definite no: nothing is left to find out. */
  settle(): void {
    this.#write({ settled: true });
    this.open = undefined;
    this.doubted = false;
    this.arrived = false;
  }

  /** Ends the write, done or given up: the next one is another one. */
  end(): void {
    this.key = undefined;
    this.settle();
    this.#drafts.remove(this.#name);
  }

  #write(known: object): void {
    if (this.key) this.#drafts.write(this.#name, { ...this.key, ...known });
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
