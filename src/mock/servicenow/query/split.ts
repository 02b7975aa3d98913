import { readCondition, type IsField } from './read-condition.js';

const directive = /^(?:ORDERBY|GROUPBY|NQ|EQ$|OR|123TEXTQUERY321=|RLQUERY)/;

const [listStart, listEnd] = ['RLQUERY', '^ENDRLQUERY'];
const separators = /\^+/g;

/** Joins a related-list query, which spans several tokens; the mock does not answer it and takes it as one. */
function foldRelatedLists(text: string): string {
  const parts: string[] = [];
  let position = 0;
  for (let start = text.indexOf(listStart); start !== -1; start = text.indexOf(listStart, position)) {
    const end = text.indexOf(listEnd, start);
    // Without an end here there is none for those that follow.
    if (end === -1) break;
    parts.push(text.slice(position, start), listStart);
    position = end + listEnd.length;
  }
  return parts.join('') + text.slice(position);
}

function beginsToken(rest: string, isField: IsField): boolean {
  if (directive.test(rest)) return true;
  const [token = ''] = rest.split('^', 1);
  const condition = readCondition(token, isField);
  return condition !== undefined && isField(condition.field);
}

/**
 * Splits a query at `^`. `^^` is an escaped `^` inside a value, unless a condition or directive follows:
 * then it is a doubled separator, which some clients send (servicenow-api.md 2.3).
 */
export function splitTokens(text: string, isField: IsField): string[] {
  const query = foldRelatedLists(text);
  const tokens: string[] = [];
  let token = '';
  let position = 0;
  for (const match of query.matchAll(separators)) {
    token += query.slice(position, match.index);
    position = match.index + match[0].length;
    const rest = query.slice(position);
    const literal = Math.floor(match[0].length / 2);
    if (literal > 0 && rest !== '' && token !== '' && !beginsToken(rest, isField)) {
      token += '^'.repeat(literal);
      if (match[0].length % 2 === 0) continue;
    }
    tokens.push(token);
    token = '';
  }
  tokens.push(token + query.slice(position));
  return tokens.filter((part) => part !== '');
}
