import type { Group, Query, Sort, Term } from './ast.js';
import { readCondition, type IsField } from './read-condition.js';
import { splitTokens } from './split.js';

const textSearch = '123TEXTQUERY321=';

function readTerm(token: string, isField: IsField): Term {
  if (token.startsWith(textSearch)) return { kind: 'text', value: token.slice(textSearch.length) };
  return readCondition(token, isField) ?? { kind: 'unreadable', text: token };
}

function readSort(token: string): Sort | undefined {
  const [keyword, descending] = /^ORDERBY(DESC)?/.exec(token) ?? [];
  return keyword === undefined ? undefined : { field: token.slice(keyword.length).trim(), descending: descending !== undefined };
}

/** What is gathered while the tokens go by. */
class QueryBuilder {
  readonly sorts: Sort[] = [];
  #alternative: Term[][] = [];
  readonly #alternatives = [this.#alternative];
  readonly #isField: IsField;

  constructor(isField: IsField) {
    this.#isField = isField;
  }

  /** Takes a token. The sort comes first: `ORDERBYx` is no `OR` of `DERBYx`. */
  add(token: string): void {
    const sort = readSort(token);
    if (sort !== undefined) this.sorts.push(sort);
    else if (token.startsWith('NQ')) this.#startAlternative(token.slice(2));
    else if (token.startsWith('OR')) this.#addChoice(token.slice(2));
    else this.#addGroup(token);
  }

  build(): Query {
    const alternatives: Group[][] = this.#alternatives.filter((groups) => groups.length > 0);
    return { alternatives, sorts: this.sorts };
  }

  #startAlternative(rest: string): void {
    this.#alternative = [];
    this.#alternatives.push(this.#alternative);
    const sort = readSort(rest);
    if (sort !== undefined) this.sorts.push(sort);
    else this.#addGroup(rest);
  }

  #addChoice(rest: string): void {
    const group = this.#alternative.at(-1);
    if (group === undefined) this.#addGroup(rest);
    else if (rest !== '') group.push(readTerm(rest, this.#isField));
  }

  #addGroup(token: string): void {
    if (token === '' || token === 'EQ' || token.startsWith('GROUPBY')) return;
    this.#alternative.push([readTerm(token, this.#isField)]);
  }
}

/** Reads an encoded query (servicenow-api.md 2.3). It never fails: what cannot be read is a term of its own. */
export function parseQuery(text: string, isField: IsField): Query {
  const builder = new QueryBuilder(isField);
  for (const token of splitTokens(text, isField)) builder.add(token);
  return builder.build();
}
