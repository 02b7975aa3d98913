import { TicketingError } from '../api/index.js';

/**
 * The Idempotency-Key of one payload: kept over double clicks and retries until there is a definite answer,
 * then made anew (domain W).
 */
export class IdempotencyKey {
  #key: string | undefined;
  #payload = '';

  /** The key for `payload`: the one in use while its outcome is unclear, else a new one. */
  for(payload: unknown): string {
    const text = JSON.stringify(payload);
    if (this.#key === undefined || this.#payload !== text) {
      this.#key = randomKey();
      this.#payload = text;
    }
    return this.#key;
  }

  /** Settles the attempt: success and definite refusals end the key, an unclear outcome keeps it. */
  settle(error?: unknown): void {
    if (error instanceof TicketingError && error.unclear) return;
    this.#key = undefined;
    this.#payload = '';
  }
}

/** 128 random bits. `crypto.randomUUID` is missing on pages that are not served over https. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
