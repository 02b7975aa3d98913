import type { IntegrationRecord } from '../ports/records.js';
import type { Collection } from '../ports/store.js';

type Integrations = Collection<IntegrationRecord, 'slot'>;
type Kept = ReadonlyMap<string, Pick<IntegrationRecord, 'credentials' | 'credentialsUpdated'>>;

/**
 * The integrations with credentials that no file holds (domain S7): they stay in this process, whose vault alone can open
 * them, and a row that was read gets its own back.
 */
export class CredentialKeeper implements Integrations {
  readonly #rows: Integrations;
  #kept: Kept = new Map();

  constructor(rows: Integrations) {
    this.#rows = rows;
  }

  /** What is kept now, to go back to when a unit fails. */
  get state(): Kept {
    return this.#kept;
  }

  restore(state: Kept): void {
    this.#kept = state;
  }

  async get(id: string): Promise<IntegrationRecord | undefined> {
    const row = await this.#rows.get(id);
    return row && this.#withCredentials(row);
  }

  async find(index: 'slot', value: 'active'): Promise<readonly IntegrationRecord[]> {
    return (await this.#rows.find(index, value)).map((row) => this.#withCredentials(row));
  }

  async put({ credentials, ...row }: IntegrationRecord): Promise<void> {
    await this.#rows.put({ ...row, credentials: null });
    this.#kept = new Map([...this.#kept, [row.id, { credentials, credentialsUpdated: row.credentialsUpdated }]]);
  }

  async delete(id: string): Promise<void> {
    await this.#rows.delete(id);
    this.#kept = new Map([...this.#kept].filter(([other]) => other !== id));
  }

  /** Another process over the same file may have exchanged them: then those from here are the old ones. */
  #withCredentials(row: IntegrationRecord): IntegrationRecord {
    const kept = this.#kept.get(row.id);
    return kept?.credentialsUpdated === row.credentialsUpdated ? { ...row, credentials: kept.credentials } : row;
  }
}
