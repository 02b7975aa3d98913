/** Writes the computer's time as ISO 8601. Most of one time is that of the time before it. */
export class IsoClock {
  #second = Number.NaN;
  /** Up to the second's decimal point. */
  #text = '';

  now(time: number = Date.now()): string {
    const second = Math.floor(time / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#text = new Date(second * 1000).toISOString().slice(0, -4);
    }
    return `${this.#text}${String(time - second * 1000).padStart(3, '0')}Z`;
  }
}
