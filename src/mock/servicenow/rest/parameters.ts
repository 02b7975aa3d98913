/** The query string as ServiceNow takes it: an empty parameter counts as absent, `True` as `true` (0.11). */
export class Parameters {
  readonly #values = new Map<string, string>();

  constructor(search: URLSearchParams) {
    for (const [name, value] of search) if (value !== '' && !this.#values.has(name)) this.#values.set(name, value);
  }

  get(name: string): string | undefined {
    return this.#values.get(name);
  }

  flag(name: string): boolean {
    return this.#values.get(name)?.trim().toLowerCase() === 'true';
  }

  /** A number from 0 up, or the fallback for anything that is none. */
  count(name: string, fallback: number): number {
    const value = this.#values.get(name)?.trim() ?? '';
    return /^\d+$/.test(value) ? Number(value) : fallback;
  }

  /** Those whose name is not the platform's own. */
  *others(): Iterable<[name: string, value: string]> {
    for (const entry of this.#values) if (!entry[0].startsWith('sysparm_')) yield entry;
  }
}
