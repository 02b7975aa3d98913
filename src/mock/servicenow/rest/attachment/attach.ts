import { aclException, ServiceNowError } from '../../http/errors.js';
import type { WriteOptions } from '../../rules/record-writer.js';
import { valueOf, type Row } from '../../store/row.js';
import { openTable, readable, type TableCall } from '../call/exchange.js';

export const asIs: WriteOptions = { displayInput: false, suppressSystemFields: false, denied: new Set() };

/** A file on its way to a record. */
export interface NewFile {
  readonly tableName: string;
  readonly tableSysId: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Checks for the parameters without which a file cannot be attached. Throws 400 when one is missing. */
export function requireParameters(given: Readonly<Record<string, string | undefined>>): void {
  const missing = Object.keys(given).filter((name) => !given[name]);
  if (missing.length > 0) throw new ServiceNowError(400, 'Missing parameter', `${missing.join(', ')} is required`);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function compressedSize(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const compressed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(compressed).arrayBuffer()).byteLength;
}

/** Returns the record that a file goes to. Throws 404 when there is none, or not for this actor, and 403 when the actor may not write it. */
function holderOf(call: TableCall, { tableName, tableSysId }: NewFile): Row {
  const holder = openTable(call, tableName);
  const row = readable(holder, tableSysId);
  if (!holder.access.canChange(holder.table, row)) throw aclException('Insert');
  return row;
}

/** Attaches a file to a record and returns its row in sys_attachment. */
export async function attach(call: TableCall, file: NewFile): Promise<Row> {
  const { ports, table, actor } = call;
  const holder = holderOf(call, file);
  const values = {
    file_name: file.fileName,
    content_type: file.contentType,
    table_name: file.tableName,
    table_sys_id: valueOf(holder, 'sys_id'),
    size_bytes: String(file.bytes.byteLength),
    size_compressed: String(await compressedSize(file.bytes)),
    hash: await sha256(file.bytes),
  };
  const row = ports.writer.insert(table, values, actor, asIs);
  ports.files.set(valueOf(row, 'sys_id'), file.bytes);
  return row;
}
