import { isEmulated } from './emulated-routes.js';
import { redactUrl } from './redact.js';

/** What the journal says of a request's address. */
interface JournalAddress {
  readonly pathname: string;
  /** Path and query, without secrets. */
  readonly url: string;
  readonly isMatched: boolean;
}

const maxKnown = 500;
const maxLength = 2000;

/** Reads addresses. Clients that poll ask for the same one, which is read once, unless it carries a secret. */
export class JournalAddresses {
  readonly #known = new Map<string, JournalAddress>();

  read(address: string): JournalAddress {
    const before = this.#known.get(address);
    if (before !== undefined) return before;
    const url = new URL(address);
    const { pathname, search } = url;
    const read = { pathname, url: redactUrl(url), isMatched: isEmulated(pathname) };
    if (read.url === pathname + search && address.length <= maxLength) this.#keep(address, read);
    return read;
  }

  #keep(address: string, read: JournalAddress): void {
    if (this.#known.size >= maxKnown) this.#known.clear();
    this.#known.set(address, read);
  }
}
