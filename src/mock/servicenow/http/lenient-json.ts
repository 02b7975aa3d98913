/**
 * Rewrites strings in single quotes as JSON writes them; what is between strings stays as it is. A body may be long and
 * hostile: each character is looked at once.
 */
class Requoter {
  readonly #text: string;
  readonly #parts: string[] = [];
  /** Up to where the parts go. */
  #done = 0;
  /** The quote that ends the string which has begun. */
  #quote = '';

  constructor(text: string) {
    this.#text = text;
  }

  requote(): string {
    for (let index = 0; index < this.#text.length; index += 1) {
      const character = this.#text.charAt(index);
      if (character === '"' || character === "'") this.#takeQuote(index, character);
      else if (character === '\\') this.#takeEscaped((index += 1));
    }
    this.#parts.push(this.#text.slice(this.#done));
    return this.#parts.join('');
  }

  #takeEscaped(index: number): void {
    // JSON knows no escaped single quote.
    if (this.#quote === "'" && this.#text.charAt(index) === "'") this.#replace(index - 1, 2, "'");
  }

  #takeQuote(index: number, character: string): void {
    const isEdge = this.#quote === '' || this.#quote === character;
    if (isEdge) this.#quote = this.#quote === '' ? character : '';
    if (isEdge && character === "'") this.#replace(index, 1, '"');
    else if (!isEdge && this.#quote === "'") this.#replace(index, 1, '\\"');
  }

  #replace(index: number, length: number, replacement: string): void {
    this.#parts.push(this.#text.slice(this.#done, index), replacement);
    this.#done = index + length;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads JSON, also with strings in single quotes, as documentation itself sends it; `undefined` for anything else. */
export function parseLeniently(text: string): unknown {
  if (text.trim() === '') return {};
  return parse(text) ?? parse(new Requoter(text).requote());
}
