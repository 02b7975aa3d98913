import type { ConnectionLogEntry } from '../../contract/strict/connection-log.js';
import { connectionProblems } from '../../contract/problem.js';
import { splitCredentials } from '../../common/basic-credentials.js';
import { ticketTable } from '../../providers/servicenow/tables.js';
import type { Ports } from '../ports/ports.js';
import type { DeedRecord, IntegrationRecord, LinkRecord } from '../ports/records.js';
import type { Unit } from '../ports/store.js';
import { invalidField, notFound, ProblemError, problemFor } from '../problems/problem-error.js';
import type { Budget } from '../servicenow/budget.js';
import type { ServiceNowClient, WriteReport } from '../servicenow/client.js';
import { ServiceNowError, type FailureCode } from '../servicenow/failure.js';
import { iso } from '../wording/times.js';
import type { ClientFactory } from './client-factory.js';
import { connectionLog, note } from './connection-log.js';
import { credentialsNeeded } from './health.js';
import { instanceOrigin } from './instance-url.js';
import { connectedHealth, failing, newIntegration } from './integration-record.js';
import { noOutcomes, withoutRefusal, withWrite } from './write-outcomes.js';

/** Failures that say something about the connection as a whole, not about one record. */
const connectionFailures: ReadonlySet<FailureCode> = new Set(connectionProblems);

/** Tests whether events of an anomaly go to a ticket: linked, and on the instance that is connected (domain L10). */
export const isLive = ({ unlinked, origin }: LinkRecord, active: IntegrationRecord | undefined): boolean =>
  !unlinked && active?.type === 'servicenow' && origin === active.apiUrl;

/** The one ticketing integration: connects, rotates, disconnects, and hands out clients for it (domain S). */
export class Connections {
  readonly #ports: Ports;
  readonly #clients: ClientFactory;
  readonly #onConnected: (() => Promise<void>)[] = [];

  constructor(ports: Ports, clients: ClientFactory) {
    this.#ports = ports;
    this.#clients = clients;
  }

  /** Returns the active integration. */
  active(): Promise<IntegrationRecord | undefined> {
    return this.#ports.store.unit((unit) => this.activeIn(unit));
  }

  /** Returns the active integration as a unit of work sees it. */
  async activeIn(unit: Unit): Promise<IntegrationRecord | undefined> {
    return (await unit.integrations.find('slot', 'active'))[0];
  }

  /** Returns the integration with this id. @throws ProblemError `not-found` */
  async byId(id: string): Promise<IntegrationRecord> {
    const active = await this.active();
    if (active?.id !== id) throw notFound('integration');
    return active;
  }

  /** Calls `listener` whenever the connection has proved to work: connected, rotated, tested. */
  onConnected(listener: () => Promise<void>): void {
    this.#onConnected.push(listener);
  }

  /**
   * Stores a connection that has proved to work (domain S3).
   * @throws ProblemError when an integration is active (domain S6), the address will not do, or validation fails.
   */
  async connect(address: string, credentials: string, by: string, budget?: Budget): Promise<IntegrationRecord> {
    demandNone(await this.active());
    const apiUrl = instanceOrigin(address, this.#ports.settings.reach);
    await this.#validate(apiUrl, credentials, budget);
    const sealed = await this.#ports.vault.seal(credentials);
    const record = await this.#ports.store.unit(async (unit) => {
      // Validation took its time: another request may have connected meanwhile.
      demandNone(await this.activeIn(unit));
      const beginning = { id: await unit.newId(), type: 'servicenow', apiUrl, credentials: sealed } as const;
      const connected = { ...newIntegration(beginning, by, this.#now()), health: connectedHealth(this.#now()) };
      await unit.integrations.put(connected);
      await note(unit, connected, 'connected', by, connected.created);
      return connected;
    });
    await this.#connected();
    return record;
  }

  /**
   * Replaces the credentials once the new ones have proved to work; until then the old ones stay (domain S4).
   * @param given `:password` for the account that is stored
   */
  async rotate(record: IntegrationRecord, given: string, by: string, budget?: Budget): Promise<IntegrationRecord> {
    const { id, type, apiUrl } = record;
    if (type !== 'servicenow') throw notFound('ServiceNow integration');
    const credentials = withAccount(given, await this.userName(record));
    await this.#validate(apiUrl, credentials, budget);
    const sealed = await this.#ports.vault.seal(credentials);
    const at = this.#now();
    const changes = { credentials: sealed, updated: at, credentialsUpdated: at, credentialsUpdatedBy: by, writes: noOutcomes };
    await this.change(id, (record) => ({ ...record, ...changes, paused: false, health: connectedHealth(at) }), { deed: 'credentials-replaced', by });
    await this.#connected();
    return this.byId(id);
  }

  /** Forgets the connection with its credentials. Links stay as they are (domain S5). */
  async disconnect({ id }: IntegrationRecord, by: string): Promise<void> {
    await this.#ports.store.unit(async (unit) => {
      const record = await unit.integrations.get(id);
      if (!record) return;
      await unit.integrations.delete(id);
      await note(unit, record, 'disconnected', by, this.#now());
    });
  }

  /** Changes an integration as it now stands; one that is gone stays gone. @param done what the log says of it, where a person has done it */
  async change(id: string, change: (record: IntegrationRecord) => IntegrationRecord, done?: Pick<DeedRecord, 'deed' | 'by'>): Promise<void> {
    await this.#ports.store.unit(async (unit) => {
      const record = await unit.integrations.get(id);
      if (!record) return;
      await unit.integrations.put(change(record));
      if (done) await note(unit, record, done.deed, done.by, this.#now());
    });
  }

  /** Returns what was done to the connection, the newest first. */
  log(): Promise<ConnectionLogEntry[]> {
    return this.#ports.store.unit(connectionLog);
  }

  /** Returns a client for the active connection, whose calls share `budget`. @throws ProblemError `not-connected`; ServiceNowError where its credentials are gone */
  async client(budget?: Budget): Promise<ServiceNowClient> {
    const record = await this.active();
    if (record?.type !== 'servicenow') throw notConnected();
    if (record.credentials === null) throw credentialsNeeded();
    return this.clientFor(record, record.credentials, budget);
  }

  /** Returns a client that signs in with credentials of `record`; its calls tell the connection's health, its writes the rights. */
  clientFor({ id, apiUrl }: IntegrationRecord, sealed: string, budget?: Budget): ServiceNowClient {
    let used = sealed;
    // What an exchanged credential still has on the way says nothing about its successor.
    const take = (change: (record: IntegrationRecord) => IntegrationRecord): Promise<void> =>
      this.change(id, (record) => (record.credentials === used ? change(record) : record));
    const now = (): Promise<IntegrationRecord | undefined> => this.#ports.store.unit(({ integrations }) => integrations.get(id));
    return this.#clients.sealed(apiUrl, () => used, {
      budget,
      renew: async () => {
        const { credentials = null } = (await now()) ?? {};
        if (credentials === null || credentials === used) return false;
        used = credentials;
        return true;
      },
      beforeWrite: async () => {
        if (!(await now())) throw notConnected();
      },
      report: (error) => take((record) => this.#withHealth(record, error)),
      wrote: (write: WriteReport) => take((record) => ({ ...record, writes: withWrite(record.writes, write, this.#now()) })),
    });
  }

  /** Returns the user name that a connection signs in with; `''` where its credentials are gone. */
  async userName({ credentials }: IntegrationRecord): Promise<string> {
    return userNameOf(credentials === null ? '' : await this.#ports.vault.open(credentials).catch(() => ''));
  }

  /** Notes that a test has shown the connection to work with these credentials: a paused queue may go on. */
  async succeed({ id, credentials }: IntegrationRecord): Promise<void> {
    await this.change(id, (record) => (record.credentials === credentials ? { ...record, paused: false, health: connectedHealth(this.#now()) } : record));
    await this.#connected();
  }

  /** Notes why the connection does not work with these credentials; of others that have taken their place it says nothing. */
  async fail({ id, credentials }: IntegrationRecord, error: ServiceNowError): Promise<void> {
    await this.change(id, (record) => (record.credentials === credentials ? failing(record, error, this.#now()) : record));
  }

  #withHealth(record: IntegrationRecord, error: ServiceNowError | undefined): IntegrationRecord {
    if (error && connectionFailures.has(error.code)) return failing(record, error, this.#now());
    return record.paused ? record : { ...record, health: connectedHealth(this.#now()) };
  }

  /** Takes back what the refusal of a work note says of the account's rights: the ticket was closed, and refuses everybody. */
  async acquit(unit: Unit): Promise<void> {
    const record = await this.activeIn(unit);
    if (record) await unit.integrations.put({ ...record, writes: withoutRefusal(record.writes) });
  }

  async #connected(): Promise<void> {
    for (const listener of this.#onConnected) await listener();
  }

  /** Makes the one call of domain S3. A failure answers 400, as the product documents it for this form. */
  async #validate(origin: string, credentials: string, budget: Budget | undefined): Promise<void> {
    try {
      await this.#clients.trial(origin, credentials, budget).list(ticketTable, { sysparm_limit: '1' });
    } catch (error) {
      if (!(error instanceof ServiceNowError)) throw error;
      throw problemFor(error, 400, error.barred ? [{ field: 'api_url', detail: error.message }] : undefined);
    }
  }

  #now(): string {
    return iso(this.#ports.clock.now());
  }
}

/**
 * Returns credentials with the name of the account: `:password` is of the one that is stored.
 * @throws ProblemError `invalid-request` where none is.
 */
export function withAccount(credentials: string, stored: string): string {
  if (!credentials.startsWith(':')) return credentials;
  if (stored === '') throw invalidField('api_access_token', 'Enter the username too. There’s no account stored for this address.');
  return `${stored}${credentials}`;
}

/** Returns the user name in `username:password` (domain S2). */
export const userNameOf = (credentials: string): string => splitCredentials(credentials)?.userName ?? '';

function demandNone(active: IntegrationRecord | undefined): void {
  if (active?.type === 'servicenow') {
    throw new ProblemError('integration-exists', 'ServiceNow is already connected. Edit that connection, or disconnect it first.');
  }
  if (active) {
    const detail = 'Jira is connected, and only one ticketing integration can be active. Disconnect Jira first.';
    throw new ProblemError('other-integration-active', detail);
  }
}

const notConnected = (): ProblemError =>
  new ProblemError('not-connected', 'ServiceNow isn’t connected. Ask an administrator or a manager to connect it in Settings > Integrations.');
