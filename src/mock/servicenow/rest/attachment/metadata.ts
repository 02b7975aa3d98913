import { valueOf, type Row } from '../../store/row.js';
import type { TableCall } from '../exchange.js';
import { quote } from '../json-string.js';
import { RecordPrinter } from '../record-printer.js';
import { requestedFields } from '../rendering.js';

function createPrinter({ instance, table, apiBase }: TableCall): RecordPrinter {
  const link = (row: Row) => `,"download_link":${quote(`${apiBase}/attachment/${valueOf(row, 'sys_id')}/file`)}`;
  const rendering = { mode: 'false', excludeLinks: false, apiBase } as const;
  return new RecordPrinter(instance, requestedFields(table, undefined), rendering, [link]);
}

/** Writes the record of an attachment with the address of its file (servicenow-api.md 4.3). */
export function metadataPrinter(call: TableCall): RecordPrinter {
  return call.instance.printers.get(`${call.apiBase} attachment`, () => createPrinter(call));
}
