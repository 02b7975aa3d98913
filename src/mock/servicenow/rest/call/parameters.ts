/** The query string as ServiceNow takes it: an empty parameter counts as absent, `True` as `true` (0.11). */
export class Parameters {
  readonly #values = new Map<string, string>();

  /** Of several by one name the first counts; `stored` are those that a tiny URL stands for. */
  constructor(search: URLSearchParams, stored?: URLSearchParams) {
    this.#add(search);
    if (stored !== undefined) this.#add(stored);
  }

  get(name: string): string | undefined {
    return this.#values.get(name);
  }

  flag(name: string): boolean {
    return this.#values.get(name)?.trim().toLowerCase() === 'true';
  }

  /** Returns a number from 0 up, or the fallback for anything that is none. */
  count(name: string, fallback: number): number {
    const value = this.#values.get(name)?.trim() ?? '';
    return /^\d+$/.test(value) ? Number(value) : fallback;
  }

  /** Returns the parts of a comma list. */
  list(name: string): string[] {
    const parts = this.#values.get(name)?.split(',') ?? [];
    return parts.map((part) => part.trim()).filter((part) => part !== '');
  }

  /** Those whose name is not the platform's own. */
  *others(): Iterable<[name: string, value: string]> {
    for (const entry of this.#values) if (!entry[0].startsWith('sysparm_')) yield entry;
  }

  #add(search: URLSearchParams): void {
    for (const [name, value] of search) if (value !== '' && !this.#values.has(name)) this.#values.set(name, value);
  }
}
