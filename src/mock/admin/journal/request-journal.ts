import type { InstanceRequest } from '../../servicenow/index.js';
import { toCurl } from './curl.js';
import { IsoClock } from './iso-clock.js';
import { JournalAddresses } from './journal-address.js';
import { nearestRoute, type NearestRoute } from './nearest-route.js';
import { redactBody, redactHeader } from './redact.js';
import type { RequestFilter, RequestRecord } from './request-record.js';

const maxRecords = 1000;
const maxBodyBytes = 65_536;

const decoder = new TextDecoder();

/** A request that the instance does not emulate, and the address that it may have meant. */
export interface UnmatchedRequest {
  readonly request: RequestRecord;
  readonly nearest: NearestRoute;
}

/** The latest thousand requests. Secrets are left out before anything is kept. */
export class RequestJournal {
  readonly #clock = new IsoClock();
  readonly #addresses = new JournalAddresses();
  #records: RequestRecord[] = [];
  #lastId = 0;

  /** Keeps a request that has arrived. Status and duration are added to the record once it is answered. */
  add(request: InstanceRequest, body?: Uint8Array): RequestRecord {
    const { pathname, url, isMatched } = this.#addresses.read(request.url);
    const record: RequestRecord = {
      id: (this.#lastId += 1),
      at: this.#clock.now(),
      method: request.method,
      url,
      headers: headersOf(request),
      ...(body && body.length > 0 && body.length <= maxBodyBytes && { body: redactBody(pathname, decoder.decode(body)) }),
      bodyBytes: body?.length ?? 0,
      isMatched,
    };
    this.#records.push(record);
    // Trimmed by the half: to shift a thousand records with each request would be felt.
    if (this.#records.length >= 2 * maxRecords) this.#records = this.#records.slice(-maxRecords);
    return record;
  }

  /** Requests that fit, oldest first. */
  list({ method, path, status, matched, since, limit = maxRecords }: RequestFilter = {}): readonly RequestRecord[] {
    if (limit <= 0) return [];
    return this.#records
      .slice(-maxRecords)
      .filter((record) => method === undefined || record.method === method.toUpperCase())
      .filter((record) => path === undefined || record.url.includes(path))
      .filter((record) => status === undefined || record.status === status)
      .filter((record) => matched === undefined || record.isMatched === matched)
      .filter((record) => since === undefined || record.id > since)
      .slice(-limit);
  }

  get(id: number): RequestRecord | undefined {
    return this.#records.find((record) => record.id === id);
  }

  /** Returns the request as a command for a shell, sent to `origin`. */
  curl(id: number, origin: string): string | undefined {
    const record = this.get(id);
    return record && toCurl(record, origin);
  }

  /** Returns the latest request that met no emulated address. */
  unmatched(): UnmatchedRequest | undefined {
    const request = this.list({ matched: false, limit: 1 })[0];
    return request && { request, nearest: nearestRoute(request.method, request.url.split('?', 1)[0] ?? '') };
  }

  clear(): void {
    this.#records = [];
  }
}

function headersOf({ headers }: InstanceRequest): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of headers) kept[name] = redactHeader(name, value);
  return kept;
}
