import type { Answer, Reply } from '../../http/answer.js';
import { readValues } from '../../http/body.js';
import { aclException } from '../../http/errors.js';
import { empty, jsonBody } from '../../http/respond.js';
import { schema } from '../../schema/table.js';
import { valueOf, type Row } from '../../store/row.js';
import { methodNotSupported, openTable, readable, type Exchange, type TableCall } from '../call/exchange.js';
import { listAnswer } from '../search/list.js';
import { asIs } from './attach.js';
import { downloadFile } from './download.js';
import { metadataPrinter } from './metadata.js';
import { uploadFile, uploadForm } from './upload.js';

const defaultLimit = 1000;

/** Throws 403 when the actor may not write the record that the attachment belongs to. */
function checkWrite({ access, ports }: TableCall, attachment: Row, operation: 'Update' | 'Delete'): void {
  const table = schema.get(valueOf(attachment, 'table_name'));
  const holder = table && ports.database.find(table.name, valueOf(attachment, 'table_sys_id'));
  const mayWrite = table !== undefined && (holder === undefined ? access.canWrite(table) : access.canChange(table, holder));
  if (!mayWrite) throw aclException(operation);
}

const metadataAnswer = (call: TableCall, row: Row): Answer =>
  jsonBody(metadataPrinter(call).result(row));

async function renameFile(call: TableCall, sysId: string): Promise<Answer> {
  const { ports, request, table, actor, access } = call;
  const { file_name: name } = await readValues(request, ports.settings.maxBodyBytes);
  const row = readable(call, sysId);
  checkWrite(call, row, 'Update');
  if (name) ports.writer.update(table, row, { file_name: name }, actor, { ...asIs, denied: access.deniedColumns(table) });
  return empty(204);
}

function deleteFile(call: TableCall, sysId: string): Answer {
  const row = readable(call, sysId);
  checkWrite(call, row, 'Delete');
  call.ports.writer.remove(call.table, row, call.actor);
  return empty(204);
}

function handleOne(call: TableCall, sysId: string): Reply {
  switch (call.method) {
    case 'GET':
      return metadataAnswer(call, readable(call, sysId));
    case 'PATCH':
    case 'PUT':
      return renameFile(call, sysId);
    case 'DELETE':
      return deleteFile(call, sysId);
    default:
      throw methodNotSupported();
  }
}

function require(call: TableCall, method: 'GET' | 'POST'): void {
  if (call.method !== method) throw methodNotSupported();
}

function handlePath(call: TableCall, path: readonly string[]): Reply | undefined {
  const [first, second] = path;
  if (first === undefined || first === '') {
    require(call, 'GET');
    return listAnswer(call, defaultLimit, metadataPrinter(call));
  }
  if (second !== undefined) {
    if (second !== 'file') return undefined;
    require(call, 'GET');
    return downloadFile(call, readable(call, first));
  }
  if (first !== 'file' && first !== 'upload') return handleOne(call, first);
  require(call, 'POST');
  return first === 'file' ? uploadFile(call) : uploadForm(call);
}

/** Answers for the attachment API (servicenow-api.md 4.3). */
export function handleAttachments(exchange: Exchange, path: readonly string[]): Reply | undefined {
  return path.length > 2 ? undefined : handlePath(openTable(exchange, 'sys_attachment'), path);
}
