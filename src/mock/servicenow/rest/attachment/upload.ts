import type { Answer } from '../../http/answer.js';
import { checkAnnouncedSize, checkSize, readBytes, unreadable, unsupportedType } from '../../http/body.js';
import { jsonBody } from '../../http/respond.js';
import { valueOf, type Row } from '../../store/row.js';
import type { TableCall } from '../call/exchange.js';
import { attach, requireParameters, type NewFile } from './attach.js';
import { metadataPrinter } from './metadata.js';
import { readMultipart, type FormPart } from './multipart.js';

const anyType = 'application/octet-stream';

/** Shows an attachment as pending: an instance looks through a file after it has answered, which is over by the next read (servicenow-api.md 4.3). */
const pending = (row: Row): Row => ({ ...row, state: 'pending' });

async function attachAndTell(call: TableCall, file: NewFile): Promise<Answer> {
  const row = await attach(call, file);
  const Location = `${call.apiBase}/attachment/${valueOf(row, 'sys_id')}/file`;
  return jsonBody(metadataPrinter(call).result(pending(row)), 201, { Location });
}

/** `POST /attachment/file?table_name=&table_sys_id=&file_name=`: the body is the file, other parameters are ignored. */
export async function uploadFile(call: TableCall): Promise<Answer> {
  const { ports, parameters, request } = call;
  const tableName = parameters.get('table_name') ?? '';
  const tableSysId = parameters.get('table_sys_id') ?? '';
  const fileName = parameters.get('file_name') ?? '';
  requireParameters({ table_name: tableName, table_sys_id: tableSysId, file_name: fileName });
  const bytes = await readBytes(request, ports.settings.maxAttachmentBytes);
  const contentType = request.headers.get('Content-Type') ?? anyType;
  return attachAndTell(call, { tableName, tableSysId, fileName, contentType, bytes });
}

/** What a form has beside its file: boundaries, headers of its parts, names. */
const formBytes = 65_536;

/** Returns how long the body of an upload may be, in bytes, where an attachment may have so many. */
export const maxUploadBytes = (maxAttachmentBytes: number): number => maxAttachmentBytes + formBytes;

async function readParts({ request, ports }: TableCall): Promise<readonly FormPart[]> {
  checkAnnouncedSize(request, maxUploadBytes(ports.settings.maxAttachmentBytes));
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) throw unsupportedType('multipart/form-data');
  const parts = readMultipart(type, new Uint8Array(await request.arrayBuffer()));
  if (parts === undefined) throw unreadable();
  return parts;
}

function textOf(parts: readonly FormPart[], name: string): string {
  const part = parts.find((one) => one.name === name && one.fileName === undefined);
  return new TextDecoder().decode(part?.bytes);
}

/** `POST /attachment/upload`: a form with the parts `table_name`, `table_sys_id` and `uploadFile`. */
export async function uploadForm(call: TableCall): Promise<Answer> {
  const parts = await readParts(call);
  const tableName = textOf(parts, 'table_name');
  const tableSysId = textOf(parts, 'table_sys_id');
  const { fileName = '', contentType = '', bytes = new Uint8Array() } = parts.find((part) => part.fileName !== undefined) ?? {};
  requireParameters({ table_name: tableName, table_sys_id: tableSysId, uploadFile: fileName });
  checkSize(bytes.byteLength, call.ports.settings.maxAttachmentBytes);
  return attachAndTell(call, { tableName, tableSysId, fileName, contentType: contentType || anyType, bytes });
}
