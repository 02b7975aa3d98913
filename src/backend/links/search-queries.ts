import { isSysId } from '../../common/sys-id.js';
import { readSearch } from '../../providers/servicenow/search-text.js';
import { all, containing } from '../servicenow/encoded-query.js';

/** So many numbers without a prefix are looked for, in so much of a text. */
const [most, enough] = [5, 500];

/** Numbers with their prefix, ids, and addresses. */
const named = /[a-z]{2,12}[ -]?\d[\d -]{2,}\d|\b[\da-f]{32}\b|\S+:\/\/\S+/gi;

/**
 * Returns what a text may mean as queries, the likeliest first (elements T4): ids and numbers that it names, the text itself, numbers without
 * their prefix, the words beside them. Without a text there is one query: for what is active, unless something else is asked for.
 */
export function searchQueries(input: string, otherwise = 'active=true'): Set<string> {
  const { tries } = readSearch(input);
  const text = input.slice(0, enough);
  const digits = new Set(text.match(/(?<![a-z\d])\d{5,}(?![a-z\d])/gi));
  const queries = [
    ...tries.map((group) => group.map(namedQuery).join('^OR')),
    // What looks like a number, and is none, may be a word of the short description.
    ...tries.slice(0, 1).map(([first = '']) => (tries.length > 1 ? '' : anywhere(first))),
    [...digits].slice(0, most).map(anywhere).join('^OR'),
    anywhere(wordsIn(text)),
  ].filter((query) => query !== '');
  return new Set(queries.length > 0 ? queries : [otherwise]);
}

function namedQuery(text: string): string {
  if (isSysId(text)) return `sys_id=${text}`;
  return /^[a-z]{2,12}-?\d+$/i.test(text) ? `numberSTARTSWITH${text}` : anywhere(text);
}

/** The title beside a number, in one piece and of more than one word; without a number, the text without what stands around it. */
function wordsIn(text: string): string {
  const words = bare(text.replace(named, '\n'));
  const isTitle = !words.includes('\n') && (words.includes(' ') || words === bare(text));
  return isTitle ? words : '';
}

/** Quotes, brackets, separators and full stops around words are none of them. */
const bare = (text: string): string => text.replace(/^[\p{P}\p{S}\s]+/u, '').replace(/[\p{P}\p{S}\s]+$/u, '');

const anywhere = (text: string): string => all(containing(text, 'number', 'short_description'));
