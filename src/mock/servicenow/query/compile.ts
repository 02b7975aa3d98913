import type { ColumnType } from '../schema/column.js';
import type { Row } from '../store/row.js';
import { valueOf } from '../store/row.js';
import type { Alternative, Condition, Group, Query, Sort, Term } from './ast.js';
import { anyOf } from './combine.js';
import { compileCondition, evaluateOperand } from './conditions.js';
import { findField, rawReader, textReader, type Field } from './field.js';
import type { Predicate, QueryScope } from './scope.js';
import { listed } from './value-operators.js';

/** Values of an indexed column: rows that match can be had from the index. */
export interface Lookup {
  readonly column: string;
  readonly values: readonly string[];
}

interface CompiledGroup {
  readonly matches: Predicate;
  /** Set when an index answers the whole group. */
  readonly lookups: readonly Lookup[] | undefined;
}

/** Groups of which a row must match all. */
export type CompiledAlternative = readonly CompiledGroup[];

export interface CompiledSort {
  readonly key: (row: Row) => string | number;
  readonly descending: boolean;
}

export interface CompiledQuery {
  readonly alternatives: readonly CompiledAlternative[];
  readonly sorts: readonly CompiledSort[];
  /** What was left out, in words for the log. */
  readonly problems: readonly string[];
}

/** The types of column whose words a text search finds. */
const searchedTypes: ReadonlySet<ColumnType> = new Set(['string', 'html']);

/** Compiles one query; gathers what it could not use. */
class Compiler {
  readonly problems: string[] = [];
  readonly #scope: QueryScope;

  constructor(scope: QueryScope) {
    this.#scope = scope;
  }

  alternative(groups: Alternative): CompiledAlternative {
    return groups.map((group) => this.#group(group)).filter((group) => group !== undefined);
  }

  sort({ field: path, descending }: Sort): CompiledSort | undefined {
    const field = this.#field(path, 'sort');
    if (field === undefined) return undefined;
    if (field.column.type === 'integer') {
      const read = rawReader(this.#scope.source, field);
      return { key: (row) => (read(row) === '' ? -Infinity : Number(read(row))), descending };
    }
    const read = textReader(this.#scope.source, field);
    return { key: (row) => read(row).toLowerCase(), descending };
  }

  #group(group: Group): CompiledGroup | undefined {
    const terms = group.map((term) => this.#term(term)).filter((term) => term !== undefined);
    if (terms.length === 0) return undefined;
    const lookups = terms.map((term) => term.lookups);
    return {
      matches: anyOf(terms.map((term) => term.matches)),
      lookups: lookups.every((lookup) => lookup !== undefined) ? lookups.flat() : undefined,
    };
  }

  #term(term: Term): CompiledGroup | undefined {
    switch (term.kind) {
      case 'condition':
        return this.#condition(term);
      case 'text':
        return { matches: this.#textSearch(term.value), lookups: undefined };
      case 'unreadable':
        this.#drop(`unreadable condition ${term.text}`);
        return undefined;
    }
  }

  #condition(condition: Condition): CompiledGroup | undefined {
    const field = this.#field(condition.field, 'condition');
    if (field === undefined) return undefined;
    const matches = compileCondition(field, condition, this.#scope);
    if (matches === undefined) {
      this.#drop(`value not understood in ${condition.field}${condition.operator}`);
      return undefined;
    }
    const indexed = field.via.length === 0 && field.column.indexed === true;
    const lookup = indexed ? this.#lookup(condition) : undefined;
    return { matches, lookups: lookup && [lookup] };
  }

  #lookup(condition: Condition): Lookup | undefined {
    const value = evaluateOperand(condition, this.#scope);
    if (value === undefined || (condition.operator !== '=' && condition.operator !== 'IN')) return undefined;
    return { column: condition.field, values: condition.operator === 'IN' ? listed(value) : [value] };
  }

  #textSearch(text: string): Predicate {
    const words = text.toLowerCase().split(/\s/);
    const { table, isHidden } = this.#scope;
    const readable = table.keys.filter((column) => searchedTypes.has(column.type) && !isHidden?.({ column, table, via: [] }));
    const columns = readable.map(({ name }) => name);
    return (row) => {
      const record = columns.map((column) => valueOf(row, column)).join('\n').toLowerCase();
      return words.every((word) => record.includes(word));
    };
  }

  /** Returns the field of a path that the asker may use. What they may not read must not be found out by a query either. */
  #field(path: string, part: string): Field | undefined {
    const field = findField(this.#scope.table, path);
    if (field !== undefined && !this.#scope.isHidden?.(field)) return field;
    this.#drop(`${field === undefined ? 'unknown' : 'unreadable'} column ${path}`, part);
    return undefined;
  }

  #drop(problem: string, part = 'condition'): void {
    this.problems.push(`${problem}: ${part} dropped`);
  }
}

/** Turns a query into closures, once, so that a scan only calls them. */
export function compileQuery(query: Query, scope: QueryScope): CompiledQuery {
  const compiler = new Compiler(scope);
  const alternatives = query.alternatives.map((groups) => compiler.alternative(groups));
  const sorts = query.sorts.map((sort) => compiler.sort(sort)).filter((sort) => sort !== undefined);
  return { alternatives, sorts, problems: compiler.problems };
}
