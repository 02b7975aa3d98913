/**
 * The Idempotency-Key of one payload: kept over double clicks, failures and retries; a changed payload gets a new one
 * (domain W).
 */
export class IdempotencyKey {
  #key: string | undefined;
  #payload = '';

  /** The key for `payload`: the one in use if it is the same payload still, else a new one. */
  for(payload: unknown): string {
    const text = JSON.stringify(payload);
    if (this.#key === undefined || this.#payload !== text) {
      this.#key = randomKey();
      this.#payload = text;
    }
    return this.#key;
  }

  /** Ends the key: what it stood for is done, or given up. A failure keeps it, and the same payload is the same attempt. */
  end(): void {
    this.#key = undefined;
    this.#payload = '';
  }
}

/** 128 random bits. `crypto.randomUUID` is missing on pages that are not served over https. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
