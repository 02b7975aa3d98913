import { walk, type Field, type QuerySource } from '../../query/field.js';
import type { NamedColumn } from '../../schema/table.js';
import { valueOf, type Row } from '../../store/row.js';
import { quote } from './json-string.js';
import type { Rendering } from './rendering.js';

/** Writes the value that a field has for a row, as JSON. */
type PrintValue = (row: Row) => string;

const linkedTypes: ReadonlySet<string> = new Set(['reference', 'domain_id']);

/** Returns what links of a column begin with. A domain is a group (servicenow-api.md 2.2). */
function linkBase({ type, reference = '', byName }: NamedColumn, apiBase: string): string {
  if (byName) return `${apiBase}/table/${reference}?name=`;
  return `${apiBase}/table/${type === 'domain_id' ? 'sys_user_group' : reference}/`;
}

/** Writes a stored value of a field: a reference with its link, all else as text. */
export function storedPrinter({ column }: Field, { excludeLinks, apiBase }: Rendering): (value: string) => string {
  if (!linkedTypes.has(column.type) || excludeLinks) return quote;
  const base = linkBase(column, apiBase);
  return (value) => (value === '' ? '""' : `{"link":${quote(base + value)},"value":${quote(value)}}`);
}

const quoteDisplay = (display: string | null): string => (display === null ? 'null' : quote(display));

function displayedReference(field: Field, { mode, excludeLinks, apiBase }: Rendering) {
  const base = linkBase(field.column, apiBase);
  return (value: string, display: string): string => {
    if (mode === 'true' && excludeLinks) return quote(display);
    const link = excludeLinks ? '' : `,"link":${quote(base + value)}`;
    return `{"display_value":${quote(display)}${link}${mode === 'all' ? `,"value":${quote(value)}` : ''}}`;
  };
}

/** Returns what writes a field as a person reads it, with or without what is stored. */
function displayPrinter(
  { displays }: QuerySource,
  field: Field,
  rendering: Rendering,
  holderOf: (row: Row) => Row | undefined,
): PrintValue {
  const isLinked = linkedTypes.has(field.column.type);
  const printReference = displayedReference(field, rendering);
  return (row) => {
    const holder = holderOf(row);
    const value = holder === undefined ? '' : valueOf(holder, field.column.name);
    const display = holder === undefined ? '' : displays.of(field.table, holder, field.column);
    if (isLinked && value !== '') return printReference(value, display ?? '');
    if (rendering.mode === 'true') return quoteDisplay(display);
    return `{"display_value":${quoteDisplay(display)},"value":${quote(value)}}`;
  };
}

/** Returns what writes a field's value (servicenow-api.md 2.2). */
export function valuePrinter(source: QuerySource, field: Field, rendering: Rendering): PrintValue {
  const holderOf = (row: Row) => walk(source, row, field.via);
  if (rendering.mode !== 'false') return displayPrinter(source, field, rendering, holderOf);
  const print = storedPrinter(field, rendering);
  return (row) => print(holderOf(row)?.[field.column.name] ?? '');
}
