import type { FaultState } from '../../../servicenow/faults/fault-service.js';
import type { ControlState } from '../../control/control.js';
import type { UnmatchedRequest } from '../../journal/request-journal.js';
import type { RequestRecord } from '../../journal/request-record.js';
import type { SnapshotInfo } from '../../stage/snapshot.js';

/** A refusal of the admin surface; the message is one line for a person. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** What the page shows. */
export interface Surface {
  readonly state: ControlState;
  readonly scenarios: readonly string[];
  readonly faults: readonly FaultState[];
  readonly snapshots: readonly SnapshotInfo[];
  readonly requests: readonly RequestRecord[];
  readonly unmatched: Partial<UnmatchedRequest>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function call(method: Method, path: string, body?: string): Promise<Response> {
  const response = await fetch(`/__mock/${path}`, { method, ...(body !== undefined && { body }) }).catch(() => {
    throw new Refusal('The mock does not answer. It may have been stopped.');
  });
  if (!response.ok) throw new Refusal(await reasonOf(response));
  return response;
}

/** Reads why the mock refused: it does so with problem bodies (RFC 9457). */
async function reasonOf(response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => undefined);
  const hasDetail = typeof problem === 'object' && problem !== null && 'detail' in problem;
  return hasDetail ? String(problem.detail) : `The mock answered ${response.status}.`;
}

/** Reads an answer. The page and what it asks are of one version: what comes back is what was written. */
const read = async <Answer>(path: string): Promise<Answer> => (await call('GET', path)).json() as Promise<Answer>;

/** Everything that the page shows, at once. `filter` is the query of the journal. */
export async function readSurface(filter: string): Promise<Surface> {
  const [state, { scenarios }, { faults }, { snapshots }, { requests }, unmatched] = await Promise.all([
    read<ControlState>('state'),
    read<{ scenarios: string[] }>('scenario'),
    read<{ faults: FaultState[] }>('faults'),
    read<{ snapshots: SnapshotInfo[] }>('snapshots'),
    read<{ requests: RequestRecord[] }>(`journal?${filter}`),
    read<Partial<UnmatchedRequest>>('journal/unmatched'),
  ]);
  return { state, scenarios, faults, snapshots, requests, unmatched };
}

/** Sends a change, with an object as its JSON. */
export async function change(method: Exclude<Method, 'GET'>, path: string, input?: object): Promise<void> {
  await call(method, path, input && JSON.stringify(input));
}

export async function upload(path: string, text: string): Promise<void> {
  await call('PUT', path, text);
}

export const readText = async (path: string): Promise<string> => (await call('GET', path)).text();
