import type { Answer, Reply } from '../../http/answer.js';
import { json } from '../../http/respond.js';
import { findField } from '../../query/field.js';
import type { Row } from '../../store/row.js';
import { methodNotSupported, openTable, type Exchange, type TableCall } from '../call/exchange.js';
import { isHiddenTo } from '../call/visibility.js';
import { displayModeOf } from '../printing/rendering.js';
import { search } from '../search/search.js';
import { groupRows, type FindField, type Group, type GroupField } from './group.js';
import { readHaving } from './having.js';
import { readMeasures, type aggregates, type Measure } from './measures.js';
import { namesIn } from './names.js';
import { readGroupOrder } from './order.js';

/** Finds the fields that exist and that the actor may read. */
function fieldFinder({ table, access }: TableCall): FindField {
  const isHidden = isHiddenTo(access, table);
  return (path) => {
    const field = findField(table, path);
    return field === undefined || isHidden(field) ? undefined : { ...field, path };
  };
}

type Stats = { count?: string } & Partial<Record<(typeof aggregates)[number], Record<string, string>>>;

/** `{"count":"2","avg":{"impact":"1.5000"}}`: every figure a string. */
function statsOf(measures: readonly Measure[], rows: readonly Row[]): Stats {
  const stats: Stats = {};
  for (const measure of measures) {
    const { aggregate, path } = measure;
    if (aggregate === 'count') stats.count = measure.of(rows);
    else stats[aggregate] = { ...stats[aggregate], [path]: measure.of(rows) };
  }
  return stats;
}

function groupAnswer(call: TableCall, fields: readonly GroupField[], measures: readonly Measure[], group: Group) {
  const mode = displayModeOf(call.parameters.get('sysparm_display_value'));
  const groupby_fields = fields.map(({ path }, index) => {
    const [value, display] = [group.values[index] ?? '', group.displays[index] ?? ''];
    if (mode === 'all') return { display_value: display, field: path, value };
    return { field: path, value: mode === 'true' ? display : value };
  });
  return { stats: statsOf(measures, group.rows), groupby_fields };
}

function aggregate(call: TableCall): Answer {
  const { source, parameters, access, table } = call;
  const find = fieldFinder(call);
  const fieldsOf = (parameter: string) => namesIn(parameters, parameter).flatMap((path) => find(path) ?? []);
  const rows = search(call).rows.filter((row) => access.canRead(table, row));
  const measures = readMeasures(parameters, source, fieldsOf);
  const fields = fieldsOf('sysparm_group_by');
  if (fields.length === 0) return json({ result: { stats: statsOf(measures, rows) } });
  const holds = readHaving(parameters, source, find);
  const groups = groupRows(source, fields, rows).filter((group) => holds(group.rows));
  groups.sort(readGroupOrder(parameters, source, find, fields));
  return json({ result: groups.map((group) => groupAnswer(call, fields, measures, group)) });
}

/** Answers for the aggregate API, `/stats/{table}` (servicenow-api.md 4.2). */
export function handleStats(exchange: Exchange, path: readonly string[]): Reply | undefined {
  const [name] = path;
  if (name === undefined || path.length > 1) return undefined;
  if (exchange.method !== 'GET') throw methodNotSupported();
  return aggregate(openTable(exchange, name));
}
