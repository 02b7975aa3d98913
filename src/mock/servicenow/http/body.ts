import type { Row } from '../store/row.js';
import { ServiceNowError } from './errors.js';
import type { InstanceRequest } from './instance-request.js';
import { parseLeniently } from './lenient-json.js';

export const unreadable = () =>
  new ServiceNowError(400, 'Exception while reading request', 'Cannot decode: java.io.StringReader@1a2b3c4d');

function tooLarge(length: number, maximum: number): ServiceNowError {
  const detail = `Rejected large REST payload with content-length = ${length} bytes. Max allowed: ${maximum} bytes.`;
  return new ServiceNowError(400, 'Exception while reading request', detail);
}

export const unsupportedType = (supportedTypes: string) =>
  new ServiceNowError(
    415,
    `Invalid content-type. Supported request media types for this service are: [${supportedTypes}]`,
  );

const supported = /^\s*application\/json\s*(;|$)/i;

function checkType(request: InstanceRequest, text: string): void {
  const type = request.headers.get('Content-Type');
  if (text === '' || (type !== null && supported.test(type))) return;
  throw unsupportedType('application/json, application/xml, text/xml');
}

/** Throws 400 for more bytes than the limit. */
export function checkSize(length: number, maximum: number): void {
  if (length > maximum) throw tooLarge(length, maximum);
}

/** Throws 400 for a body that announces more than the limit, before it is read. */
export function checkAnnouncedSize(request: InstanceRequest, maximum: number): void {
  checkSize(Number(request.headers.get('Content-Length') ?? 0), maximum);
}

/** Reads the body of a request. Throws 400 when it is over the limit. */
export async function readBytes(request: InstanceRequest, maximum: number): Promise<Uint8Array<ArrayBuffer>> {
  checkAnnouncedSize(request, maximum);
  const bytes = new Uint8Array(await request.arrayBuffer());
  checkSize(bytes.byteLength, maximum);
  return bytes;
}

/** Deeper than any client nests. To write a value takes a call within a call for each level. */
const maxDepth = 200;

function checkDepth(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > maxDepth) throw unreadable();
  for (const inner of Object.values(value)) checkDepth(inner, depth + 1);
}

function stringify(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  // A reference may come back in the shape in which it was read.
  if (typeof value === 'object' && 'value' in value) return stringify(value.value);
  return JSON.stringify(value);
}

/** Reads text as its Content-Type says, or as UTF-8 where that says nothing that is known. */
function decode(bytes: Uint8Array<ArrayBuffer>, contentType: string | null): string {
  const charset = /;\s*charset="?([\w:.-]+)/i.exec(contentType ?? '')?.[1];
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Reads the JSON of a request's body. Throws 400 where it is too long, too deep or none, 415 for another type. */
export async function readJson(request: InstanceRequest, maximum: number): Promise<unknown> {
  const text = decode(await readBytes(request, maximum), request.headers.get('Content-Type'));
  checkType(request, text);
  const parsed: unknown = parseLeniently(text);
  checkDepth(parsed);
  return parsed;
}

/** Reads the values of a request's body, as strings. Of an array only the first element counts (servicenow-api.md 1.1). */
export async function readValues(request: InstanceRequest, maximum: number): Promise<Row> {
  const parsed = await readJson(request, maximum);
  const record: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
  if (typeof record !== 'object' || record === null) throw unreadable();
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, stringify(value)]));
}
