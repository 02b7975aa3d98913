import type { SearchReading } from '../provider.js';
import { decoded, innerAddress } from './wrapped-address.js';

/** So many numbers and ids of one text are looked for, so long a text is looked for as a whole, and so much of it is looked at. */
const [most, longest, enough] = [5, 160, 5_000];

const address = /(?:https?:\/|(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?\/)[^\s<>|()[\]"“”]+/gi;
const sysId = /(?:^|[^\da-f])([\da-f]{32})(?![\da-f])/gi;
/** A prefix, whichever an instance has, and digits: a blank or a hyphen may stand between them, and among seven digits. */
const numbers = /(?:^|[^a-z\d])([a-z]{2,12}[ -]?(?:\d(?:[ -]?\d){6}(?!\d)|\d{4,}))/gi;

/**
 * Reads what somebody has typed or pasted to find a ticket (elements T4): ids and numbers in it, those of addresses included, however chat tools
 * and mail gateways have rewritten them; else the text itself, without what stands around it; last, digits alone.
 */
export function readSearch(input: string): SearchReading {
  // What is invisible belongs to no text, but for the joiners of some scripts and emoji.
  const text = input.slice(0, enough).replace(/\s/g, ' ').replace(/[^\P{Cf}\u200c\u200d]/gu, '').trim();
  const found: Named[] = [];
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/\p{Pd}/gu, '-');
  const rest = decoded(plain.replace(address, (one) => (found.push(readAddress(one)), '\n')));
  const named = [...found.flatMap(({ pieces }) => pieces), ...idsIn(rest), ...numbersIn(rest)];
  const whole = found.length > 0 ? '' : text;
  const digits = rest.replace(/[a-z]+\d+/gi, '').match(/\d{5,}/g) ?? [];
  const groups = [named, fitting(whole), digits, fitting(wordsIn(rest))].map((group) => [...new Set(group)].slice(0, most));
  const tries = [...new Map(groups.map((group) => [group.join('\n'), group])).values()].filter((group) => group.length > 0);
  return { tries: tries.length > 0 || text === '' ? tries : [[text]], hosts: found.flatMap(({ pieces, host }) => (pieces.length > 0 ? host : [])) };
}

/** What an address names, and the host that it names it of. */
interface Named {
  readonly pieces: readonly string[];
  readonly host: string;
}

/** Reads an address: what it carries inside goes before what it says itself. */
function readAddress(text: string): Named {
  const inner = innerAddress(text);
  const carried = inner && readAddress(inner);
  if (carried && carried.pieces.length > 0) return carried;
  const [place = '', host = ''] = /^(?:https?:\/+)?(?:[^/?#]*@)?([^/?#]+)/i.exec(text) ?? [];
  const said = decoded(text.slice(place.length));
  const ids = idsIn(said);
  const [, asked = ''] = /number(?:=|IN)([\w,-]{4,})/.exec(said) ?? [];
  const pieces = asked ? asked.toUpperCase().split(',') : numbersIn(said);
  return { pieces: ids.length > 0 ? ids : pieces, host: host.toLowerCase() };
}

/** In a mail's source an equals sign is `=3D`, before what may as well begin with these digits. */
const idsIn = (text: string): string[] =>
  [...text.replace(/=3d(?=[\da-f]{32}(?![\da-f]))/gi, '=').matchAll(sysId)].map(([, id = '']) => id.toLowerCase());

/** Numbers as ServiceNow writes them; a hyphen may have come with the text, or belong to the number. */
const numbersIn = (text: string): string[] =>
  [...text.matchAll(numbers)].flatMap(([, one = '']) => {
    const joined = one.toUpperCase().replaceAll(' ', '');
    return joined.includes('-') ? [joined.replaceAll('-', ''), joined] : joined;
  });

const fitting = (text: string): string[] => (text !== '' && text.length <= longest ? [text] : []);

/** The title beside a number, in one piece and of more than one word; without a number, the text alone. */
function wordsIn(text: string): string {
  const others = text.replace(numbers, ' ').replace(sysId, ' ');
  const words = bare(others);
  const isBeside = words.includes(' ') && text.includes(words);
  // A line ends where an address was.
  return !words.includes('\n') && (others === text || isBeside) ? words : '';
}

/** Quotes, brackets, separators and full stops around words are none of them. */
const bare = (text: string): string => text.trim().replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, '');
