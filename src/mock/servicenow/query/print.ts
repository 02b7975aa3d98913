import type { Alternative, Group, Query, Term } from './ast.js';

const escape = (value: string): string => value.replaceAll('^', '^^');

function printTerm(term: Term): string {
  switch (term.kind) {
    case 'condition':
      return `${term.field}${term.operator}${escape(term.value)}`;
    case 'text':
      return `123TEXTQUERY321=${escape(term.value)}`;
    case 'unreadable':
      return escape(term.text);
  }
}

const printGroup = (group: Group): string => group.map(printTerm).join('^OR');
const printAlternative = (alternative: Alternative): string => alternative.map(printGroup).join('^');

/** Writes a query as a client would send it: conditions first, sorts last. */
export function printQuery(query: Query): string {
  const sorts = query.sorts.map(({ field, descending }) => `ORDERBY${descending ? 'DESC' : ''}${field}`);
  return [query.alternatives.map(printAlternative).join('^NQ'), ...sorts].filter((part) => part !== '').join('^');
}
