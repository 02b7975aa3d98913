import type { Answer, AnswerHeaders } from '../../http/answer.js';
import { noRecord, type ServiceNowError } from '../../http/errors.js';
import { jsonBody } from '../../http/respond.js';
import type { TableCall } from '../call/exchange.js';
import { printerOf } from '../call/printer-of.js';
import type { RecordPrinter } from '../printing/record-printer.js';
import { findPage } from './known-pages.js';
import { linkHeader, type Page } from './pagination.js';

const defaultLimit = 10_000;

function listHeaders({ ports, parameters, url }: TableCall, page: Page): AnswerHeaders {
  const countUnknown = parameters.flag('sysparm_no_count');
  const headers: AnswerHeaders = countUnknown ? {} : { 'X-Total-Count': String(page.total) };
  if (parameters.flag('sysparm_suppress_pagination_header')) return headers;
  const link = linkHeader(url, page, { countUnknown, prevQuirk: ports.settings.prevLinkQuirk });
  return link === undefined ? headers : { ...headers, Link: link };
}

/** Returns a page of what the query finds, by a printer. Rows that may not be read drop out after the limit (1.4). */
export function listAnswer(call: TableCall, fallbackLimit: number, printer: RecordPrinter, whenEmpty?: () => ServiceNowError): Answer {
  const { parameters, access, table } = call;
  const limit = parameters.count('sysparm_limit', fallbackLimit);
  const offset = parameters.count('sysparm_offset', 0);
  const { rows, total } = findPage(call, offset, limit);
  const visible = rows.filter((row) => access.canRead(table, row));
  if (whenEmpty && visible.length === 0) throw whenEmpty();
  return jsonBody(printer.list(visible), 200, listHeaders(call, { limit, offset, total }));
}

/** `GET /table/{table}` (servicenow-api.md 2.1). In its first version alone, and in no other API, nothing found is 404 (0.6). */
export function listRecords(call: TableCall): Answer {
  return listAnswer(call, defaultLimit, printerOf(call), call.version === 'v1' ? noRecord : undefined);
}
