import { connectionProblems } from '../../contract/problem.js';
import type { Clock } from '../../common/clock.js';
import { ProblemError, notFound, problemFor } from '../http/problem-error.js';
import type { IntegrationRecord, LinkRecord } from '../records.js';
import type { IntegrationSeed } from '../seed.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { causeOf, ServiceNowError, type FailureCode } from '../servicenow/failure.js';
import type { BackendSettings } from '../settings.js';
import type { Store } from '../store.js';
import { iso } from '../ticketing/times.js';
import { instanceOrigin } from './instance-url.js';
import type { ClientFactory } from './client-factory.js';
import type { Sealed, Vault } from './vault.js';
import { WriteOutcomes } from './write-outcomes.js';

interface Dependencies {
  store: Store;
  clock: Clock;
  settings: Pick<BackendSettings, 'allowInstance'>;
  vault: Vault;
  clients: ClientFactory;
}

/** Failures that say something about the connection as a whole, not about one record. */
const connectionFailures: ReadonlySet<FailureCode> = new Set(connectionProblems);

/** The one ticketing integration: connects, rotates, disconnects, and hands out clients for it (domain S). */
export class Connections {
  readonly #dependencies: Dependencies;
  readonly #onConnected: (() => void)[] = [];

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  get active(): IntegrationRecord | null {
    return this.#dependencies.store.integration;
  }

  /** The origin that links sync with now, null without a ServiceNow connection. */
  get origin(): string | null {
    return this.active?.type === 'servicenow' ? this.active.apiUrl : null;
  }

  /** Whether events of an anomaly go to a ticket: linked, and on the instance that is connected (domain L10). */
  isLive({ unlinked, ticket }: LinkRecord): boolean {
    return !unlinked && ticket.origin === this.origin;
  }

  /** The integration with this id. @throws ProblemError `not-found` */
  byId(id: string): IntegrationRecord {
    if (this.active?.id !== id) throw notFound('integration');
    return this.active;
  }

  /** Calls `listener` whenever the connection has proved to work: connected, rotated, tested. */
  onConnected(listener: () => void): void {
    this.#onConnected.push(listener);
  }

  /**
   * Stores a connection that has proved to work (domain S3).
   * @throws ProblemError when an integration is active (domain S6), the address will not do, or validation fails.
   */
  async connect(address: string, credentials: string, by: string): Promise<IntegrationRecord> {
    this.#demandNone();
    const apiUrl = instanceOrigin(address, this.#dependencies.settings.allowInstance);
    await this.#validate(apiUrl, credentials);
    const sealed = await this.#dependencies.vault.seal(credentials);
    // Validation took its time: another request may have connected meanwhile.
    this.#demandNone();
    const record = this.#record('servicenow', apiUrl, sealed, by);
    this.#dependencies.store.integration = record;
    this.succeed(record);
    return record;
  }

  /** Replaces the credentials once the new ones have proved to work; until then the old ones stay (domain S4). */
  async rotate(record: IntegrationRecord, credentials: string, by: string): Promise<IntegrationRecord> {
    if (record.type !== 'servicenow') throw notFound('ServiceNow integration');
    await this.#validate(record.apiUrl, credentials);
    const sealed = await this.#dependencies.vault.seal(credentials);
    const at = this.#now();
    Object.assign(record, { credentials: sealed, updated: at, credentialsUpdated: at, credentialsUpdatedBy: by, writes: new WriteOutcomes() });
    this.succeed(record);
    return record;
  }

  /** Forgets the connection with its credentials. Links stay as they are (domain S5). */
  disconnect(record: IntegrationRecord): void {
    if (this.active === record) this.#dependencies.store.integration = null;
  }

  /** The connection that a world starts with; it is taken as it comes, unproven unless it says otherwise. */
  async plant(seed: IntegrationSeed): Promise<void> {
    const sealed = seed.type === 'servicenow' ? await this.#dependencies.vault.seal(seed.credentials) : null;
    const origin = instanceOrigin(seed.api_url, this.#dependencies.settings.allowInstance);
    const record = this.#record(seed.type, origin, sealed, seed.created_by ?? '', seed.created);
    if (seed.type === 'servicenow' && seed.checked) record.health = { state: 'connected', detail: '', checked_at: seed.checked };
    this.#dependencies.store.integration = record;
  }

  /** A client for the active connection. @throws ProblemError `not-connected` */
  client(): ServiceNowClient {
    const record = this.active;
    if (record?.type !== 'servicenow' || !record.credentials) throw notConnected();
    return this.clientFor(record, record.credentials);
  }

  /** A client that signs in with credentials of `record`; its calls tell the connection's health, its writes the rights. */
  clientFor(record: IntegrationRecord, sealed: Sealed): ServiceNowClient {
    const { writes } = record;
    return this.#dependencies.clients.sealed(record.apiUrl, sealed, {
      // What an exchanged credential still has on the way says nothing about its successor.
      report: (error) => {
        if (record.credentials === sealed) this.#noteHealth(record, error);
      },
      wrote: (write) => writes.note(write, this.#now()),
    });
  }

  /** The user name that a connection signs in with. */
  async userName(record: IntegrationRecord): Promise<string> {
    const credentials = record.credentials ? await this.#dependencies.vault.open(record.credentials) : '';
    return userNameOf(credentials);
  }

  /** The connection has proved to work: a paused queue may go on. */
  succeed(record: IntegrationRecord): void {
    record.paused = false;
    record.health = { state: 'connected', detail: '', checked_at: this.#now() };
    if (this.active === record) for (const listener of this.#onConnected) listener();
  }

  /** Notes why the connection does not work; refused credentials also pause what runs by itself (domain Y6). */
  fail(record: IntegrationRecord, error: ServiceNowError): void {
    if (error.code === 'provider-credentials') record.paused = true;
    record.health = { state: 'failing', code: error.code, detail: error.message, ...causeOf(error), checked_at: this.#now() };
  }

  #noteHealth(record: IntegrationRecord, error: ServiceNowError | undefined): void {
    if (error && connectionFailures.has(error.code)) this.fail(record, error);
    else if (!record.paused) record.health = { state: 'connected', detail: '', checked_at: this.#now() };
  }

  /** The one call of domain S3. A failure answers 400, as the product documents it for this form. */
  async #validate(origin: string, credentials: string): Promise<void> {
    try {
      await this.#dependencies.clients.trial(origin, credentials).list('incident', { sysparm_limit: '1' });
    } catch (error) {
      if (!(error instanceof ServiceNowError)) throw error;
      throw problemFor(error, 400);
    }
  }

  #demandNone(): void {
    if (this.active?.type === 'servicenow') {
      throw new ProblemError('integration-exists', 'ServiceNow is connected already. Edit that connection, or disconnect it first.');
    }
    if (this.active) {
      const detail = 'Jira is connected, and only one ticketing integration can be active. Disconnect Jira first.';
      throw new ProblemError('other-integration-active', detail);
    }
  }

  #record(type: IntegrationRecord['type'], apiUrl: string, credentials: Sealed | null, by: string, at = this.#now()): IntegrationRecord {
    const id = this.#dependencies.store.newId();
    const changes = { created: at, updated: at, createdBy: by, credentialsUpdated: at, credentialsUpdatedBy: by };
    const defaults = { assignment_group: '', category: '', impact: '', urgency: '' };
    const health = { state: 'unknown', detail: '', checked_at: '' } as const;
    return { id, type, apiUrl, credentials, ...changes, defaults, health, writes: new WriteOutcomes(), paused: false };
  }

  #now(): string {
    return iso(this.#dependencies.clock.now());
  }
}

/** `username:password` splits at the first colon (domain S2). */
export const userNameOf = (credentials: string): string => credentials.slice(0, credentials.indexOf(':'));

const notConnected = (): ProblemError =>
  new ProblemError('not-connected', 'ServiceNow is not connected. Ask a manager or an administrator to connect it in Settings.');
