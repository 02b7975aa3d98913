import type { Answer } from '../../http/answer.js';
import { valueOf, type Row } from '../../store/row.js';
import type { TableCall } from '../call/exchange.js';
import { metadataPrinter } from './metadata.js';

const anyType = 'application/octet-stream';
const typeShape = /^[\w.+-]+\/[\w.+-]+(\s*;[ -~]*)?$/;

/** JSON of which each character fits into a header. */
function forHeader(json: string): string {
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return json.replace(/[^ -~]/g, escape);
}

const escapeByte = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** Returns a file name as RFC 6266 sends it, in ASCII alone. Without one the client makes up its own. */
function disposition(fileName: string | undefined): string {
  if (fileName === undefined) return 'attachment';
  // A lone surrogate has no encoding.
  const encodable = fileName.replace(/\p{Surrogate}/gu, '\ufffd');
  const encoded = encodeURIComponent(encodable).replace(/['()*]/g, escapeByte);
  return `attachment;filename*=UTF-8''${encoded}`;
}

/** Returns the bytes of an attachment, and what is known of it in a header (servicenow-api.md 4.3). */
export function downloadFile(call: TableCall, row: Row): Answer {
  const hidden = call.access.hiddenColumns(call.table);
  const type = hidden.has('content_type') ? '' : valueOf(row, 'content_type');
  return {
    status: 200,
    headers: {
      'Content-Type': typeShape.test(type) ? type : anyType,
      'Content-Disposition': disposition(hidden.has('file_name') ? undefined : valueOf(row, 'file_name')),
      'X-Attachment-Metadata': forHeader(metadataPrinter(call).text(row)),
    },
    body: call.ports.files.get(valueOf(row, 'sys_id')) ?? new Uint8Array(),
  };
}
