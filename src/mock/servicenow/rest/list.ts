import { noRecord, ServiceNowError } from '../errors.js';
import { compileQuery, type CompiledQuery } from '../query/compile.js';
import { findField } from '../query/field.js';
import { parseQuery } from '../query/parse.js';
import { runQuery } from '../query/run.js';
import type { Table } from '../schema/table.js';
import type { Access } from '../security/access.js';
import type { Row } from '../store/row.js';
import { columnFilters } from './column-filters.js';
import type { Exchange } from './exchange.js';
import { linkHeader, type Page } from './pagination.js';
import { Renderer, renderingOf } from './render.js';
import { json } from './respond.js';
import { isHiddenTo } from './visibility.js';

const defaultLimit = 10_000;

const insufficientRights = () =>
  new ServiceNowError(
    403,
    'Insufficient rights to query records',
    'Field(s) present in the query do not have permission to be read',
  );

function compile(exchange: Exchange, table: Table, access: Access): CompiledQuery {
  const { instance, parameters, actor } = exchange;
  const source = { database: instance.database, displays: instance.displays };
  const written = parseQuery(parameters.get('sysparm_query') ?? '', (path) => findField(table, path) !== undefined);
  const filters = columnFilters(instance, table, parameters);
  const alternatives = written.alternatives.length > 0 ? written.alternatives : [[]];
  const query = { ...written, alternatives: alternatives.map((groups) => [...groups, ...filters]) };
  return compileQuery(query, {
    source,
    table,
    now: instance.clock.now(),
    userSysId: actor.sysId,
    userName: actor.userName,
    isHidden: isHiddenTo(access),
  });
}

/** The rows that match, by the switch for parts of a query that are not valid (servicenow-api.md 2.4). */
function search(exchange: Exchange, table: Table, access: Access): readonly Row[] {
  const { instance } = exchange;
  const query = compile(exchange, table, access);
  const { invalidQuery } = instance.settings;
  const { problems } = query;
  for (const problem of problems) instance.log(`${problem}, switch invalid_query=${invalidQuery}`);
  if (problems.length > 0 && invalidQuery === 'forbid') throw insufficientRights();
  if (problems.length > 0 && invalidQuery === 'no_rows') return [];
  return runQuery(instance.database, table.name, query);
}

function listHeaders({ instance, parameters, url }: Exchange, page: Page): Record<string, string> {
  const countUnknown = parameters.flag('sysparm_no_count');
  const headers: Record<string, string> = countUnknown ? {} : { 'X-Total-Count': String(page.total) };
  if (parameters.flag('sysparm_suppress_pagination_header')) return headers;
  const link = linkHeader(url, page, { countUnknown, prevQuirk: instance.settings.prevLinkQuirk });
  return link === undefined ? headers : { ...headers, Link: link };
}

/** `GET /table/{table}`: rows that may not be read are dropped after the limit (servicenow-api.md 1.4). */
export function listRecords(exchange: Exchange, table: Table, access: Access): Response {
  const { instance, parameters, version } = exchange;
  const rows = search(exchange, table, access);
  const limit = parameters.count('sysparm_limit', defaultLimit);
  const offset = parameters.count('sysparm_offset', 0);
  const visible = rows.slice(offset, offset + limit).filter((row) => access.canRead(table, row));
  if (version === 'v1' && visible.length === 0) throw noRecord();
  const rendering = renderingOf(table, parameters, exchange.apiBase, isHiddenTo(access));
  const renderer = new Renderer(instance, rendering);
  const result = visible.map((row) => renderer.record(row));
  return json({ result }, 200, listHeaders(exchange, { limit, offset, total: rows.length }));
}
