import { Administration } from './instance/administration.js';
import { Faults } from './faults/faults.js';
import { createInstance, type InstanceOptions } from './instance/instance.js';
import { toResponse, type Reply } from './http/answer.js';
import { answerRequest } from './instance/handle.js';
import type { InstanceRequest } from './http/instance-request.js';
import type { InstanceSettings } from './settings/settings.js';
import type { Credentials } from './store/credentials.js';
import type { Archive } from './store/archive.js';
import type { FileStore } from './store/file-store.js';
import type { Store } from './records/store.js';

export { andThen, toResponse, type Answer, type AnswerHeaders, type Reply } from './http/answer.js';
export type { Administration } from './instance/administration.js';
export type { FaultName, FaultOptions } from './faults/fault.js';
export { faultNames, type Faults } from './faults/faults.js';
export type { InstanceOptions } from './instance/instance.js';
export type { InstanceRequest, RequestHeaders } from './http/instance-request.js';
export { generateIncidents } from './generate/generate-incidents.js';
export { maxUploadBytes } from './rest/attachment/upload.js';
export type { InstanceSettings } from './settings/settings.js';
export type { Credentials } from './store/credentials.js';
export { recordKey, type Archive, type ChangeListener, type InstanceData, type RecordKey, type SavedRecord } from './store/archive.js';
export type { FileStore } from './store/file-store.js';
export type { Store, StoredRecord } from './records/store.js';
export { columnNames, isColumn } from './schema/is-column.js';
export { isTableName, tableNames } from './schema/table.js';
export type { TableName } from './schema/tables.js';
export { roleNames, type RoleName } from './base-data/users.js';
export { isAddedName } from './schema/added-column.js';
export type { NamedColumn } from './schema/table.js';
export type { JournalEntry } from './records/store.js';

/** A ServiceNow instance: a function of Request, and the means to set its stage. */
export interface ServiceNowInstance {
  /** Answers REST calls and pages. Links in the answer begin with the origin of the request. */
  handle(request: Request): Promise<Response>;
  /**
   * The same as plain values, for a host that writes to a socket itself: it saves the cost of a Response, which is most
   * of that of a short answer. Most answers are there at once. Rejects where a connection would break.
   */
  answer(request: InstanceRequest): Reply;
  /** The same as a `fetch` for a client that takes one. */
  readonly fetch: typeof globalThis.fetch;
  /** The records, without access control or rules. */
  readonly store: Store;
  /** The bytes of attachments by the sys_id of their record in sys_attachment. */
  readonly files: FileStore;
  /** The instance's switches; change them at any time. What faults change lies over them, and is not seen here. */
  readonly settings: InstanceSettings;
  /** All that the instance holds, for what saves and restores it. */
  readonly archive: Archive;
  /** Who signs in with what. */
  readonly credentials: Credentials;
  /** What an administrator would do by hand: rotate a password, lock a user, delete an incident. */
  readonly administration: Administration;
  /** What is wrong with the instance at the moment: slow, hibernating, failing ... */
  readonly faults: Faults;
}

/** Creates an instance with its base data: users `admin` and `qualytics_integration`, choices, no incident. */
export function createServiceNow(options: InstanceOptions = {}): ServiceNowInstance {
  const instance = createInstance(options);
  const faults = new Faults(instance);
  const answer = (request: InstanceRequest) => faults.apply(request, () => answerRequest(instance, request));
  const handle = async (request: Request) => toResponse(await answer(request));
  return {
    handle,
    answer,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      return handle(request);
    },
    store: instance.store,
    files: instance.files,
    settings: instance.switches.own,
    archive: instance.archive,
    credentials: instance.credentials,
    administration: new Administration(instance),
    faults,
  };
}
