import { valueOf, type Row } from '../../store/row.js';
import type { TableCall } from '../call/exchange.js';
import { isHiddenTo } from '../call/visibility.js';
import { quote } from '../printing/json-string.js';
import { RecordPrinter } from '../printing/record-printer.js';
import { requestedFields } from '../printing/rendering.js';

function createPrinter({ source, table, access, apiBase }: TableCall): RecordPrinter {
  const isHidden = isHiddenTo(access, table);
  const fields = requestedFields(table, undefined).filter((field) => !isHidden(field));
  const link = (row: Row) => `,"download_link":${quote(`${apiBase}/attachment/${valueOf(row, 'sys_id')}/file`)}`;
  const rendering = { mode: 'false', excludeLinks: false, apiBase } as const;
  return new RecordPrinter(source, fields, rendering, [link]);
}

/** Writes the record of an attachment with the address of its file (servicenow-api.md 4.3). */
export function metadataPrinter(call: TableCall): RecordPrinter {
  if (!call.access.seesEveryColumn) return createPrinter(call);
  return call.ports.printers.get(`${call.apiBase} attachment ${call.table.edition}`, () => createPrinter(call));
}
