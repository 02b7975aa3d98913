import type { DraftStore } from '../draft-store.js';
import { OpenAttempt } from './open-attempt.js';

/**
 * The Idempotency-Key of one payload: kept over double clicks, failures, retries and a reload until there is a definite
 * answer; a changed payload gets a new one (domain W).
 */
export class IdempotencyKey {
  readonly #drafts: DraftStore | undefined;
  readonly #name: string;
  #key: string | undefined;
  #payload = '';

  /** @param name what the attempt is kept under: `create:42`. Without `drafts` it ends with the page. */
  constructor(drafts?: DraftStore, name = '') {
    this.#drafts = drafts;
    this.#name = name;
    const open = drafts?.read(name, OpenAttempt);
    this.#key = open?.key;
    this.#payload = open?.payload ?? '';
  }

  /** The key for `payload`, about to be sent: the one in use if it is the same payload still, else a new one. */
  for(payload: unknown): string {
    const text = JSON.stringify(payload);
    const key = this.#key !== undefined && this.#payload === text ? this.#key : randomKey();
    this.#key = key;
    this.#payload = text;
    this.#drafts?.write(this.#name, { key, payload: text });
    return key;
  }

  /** There is a definite answer, and it was no: nothing is left to find out, and the same payload is the same attempt. */
  settle(): void {
    this.#drafts?.remove(this.#name);
  }

  /** Ends the key: what it stood for is done, or given up. */
  end(): void {
    this.settle();
    this.#key = undefined;
    this.#payload = '';
  }
}

/** 128 random bits. `crypto.randomUUID` is missing on pages that are not served over https. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
