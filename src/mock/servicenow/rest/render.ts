import { findField, walk, type Field } from '../query/field.js';
import type { Instance } from '../instance.js';
import type { Table } from '../schema/table.js';
import { valueOf, type Row } from '../store/row.js';
import type { Parameters } from './parameters.js';

export type DisplayMode = 'false' | 'true' | 'all';
type Shape = string | null | Readonly<Record<string, string | null>>;

/** How an answer shows its records (servicenow-api.md 2.2). */
export interface Rendering {
  readonly mode: DisplayMode;
  readonly excludeLinks: boolean;
  /** Keys and what they read, in the order of the answer. */
  readonly fields: readonly RenderedField[];
  readonly apiBase: string;
}

interface RenderedField extends Field {
  readonly key: string;
}

function displayMode(value: string | undefined): DisplayMode {
  const mode = value?.trim().toLowerCase();
  return mode === 'true' || mode === 'all' ? mode : 'false';
}

function requestedFields(table: Table, list: string | undefined): RenderedField[] {
  if (list === undefined) return table.keys.map((column) => ({ key: column.name, column, table, via: [] }));
  const keys = [...new Set(list.split(',').map((key) => key.trim()))];
  return keys.flatMap((key) => {
    const field = findField(table, key);
    return field === undefined || field.column.dictionaryOnly ? [] : [{ ...field, key }];
  });
}

/** Reads how to render from a request's parameters. `hidden` are columns that the reader may not see. */
export function renderingOf(
  table: Table,
  parameters: Parameters,
  apiBase: string,
  isHidden: (field: Field) => boolean,
): Rendering {
  return {
    mode: displayMode(parameters.get('sysparm_display_value')),
    excludeLinks: parameters.flag('sysparm_exclude_reference_link'),
    fields: requestedFields(table, parameters.get('sysparm_fields')).filter((field) => !isHidden(field)),
    apiBase,
  };
}

const linkedTypes: ReadonlySet<string> = new Set(['reference', 'domain_id']);

/** Renders records for one answer. */
export class Renderer {
  readonly #instance: Instance;
  readonly #rendering: Rendering;
  /** What every record starts from: an object from JSON keeps its shape, one that grows key by key does not. */
  readonly #blank: Record<string, Shape>;

  constructor(instance: Instance, rendering: Rendering) {
    this.#instance = instance;
    this.#rendering = rendering;
    const blank = Object.fromEntries(rendering.fields.map(({ key }) => [key, '']));
    this.#blank = JSON.parse(JSON.stringify(blank)) as Record<string, Shape>;
  }

  record(row: Row): Record<string, Shape> {
    const record = { ...this.#blank };
    for (const field of this.#rendering.fields) record[field.key] = this.#value(row, field);
    return record;
  }

  #value(row: Row, field: RenderedField): Shape {
    const source = { database: this.#instance.database, displays: this.#instance.displays };
    const holder = field.via.length === 0 ? row : walk(source, row, field.via);
    const value = holder === undefined ? '' : valueOf(holder, field.column.name);
    const isLinked = linkedTypes.has(field.column.type) && value !== '';
    if (this.#rendering.mode === 'false') return isLinked ? this.#reference(field, value) : value;
    const display = holder === undefined ? '' : this.#instance.displays.of(field.table, holder, field.column);
    if (isLinked) return this.#displayedReference(field, value, display ?? '');
    return this.#rendering.mode === 'all' ? { display_value: display, value } : display;
  }

  #reference(field: Field, value: string): Shape {
    return this.#rendering.excludeLinks ? value : { link: this.#link(field, value), value };
  }

  #displayedReference(field: Field, value: string, display: string): Shape {
    const { mode, excludeLinks } = this.#rendering;
    if (mode === 'true') return excludeLinks ? display : { display_value: display, link: this.#link(field, value) };
    return excludeLinks
      ? { display_value: display, value }
      : { display_value: display, link: this.#link(field, value), value };
  }

  /** The link carries the version that was asked; a domain is a group (servicenow-api.md 2.2). */
  #link({ column }: Field, value: string): string {
    const table = column.type === 'domain_id' ? 'sys_user_group' : (column.reference ?? '');
    return `${this.#rendering.apiBase}/table/${table}/${value}`;
  }
}
