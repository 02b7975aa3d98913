import type { SearchReading } from '../provider.js';
import { decoded, innerAddress } from './wrapped-address.js';

/** So many numbers and ids of one text are looked for, so long a text is looked for as a whole, and so much of it is looked at. */
const [most, longest, enough] = [5, 160, 5_000];

const address = /(?:https?:\/|(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?\/)[^\s<>|()[\]"“”]+/gi;
const sysId = /(?:^|[^\da-f])([\da-f]{32})(?![\da-f])/gi;
/** A prefix, whichever an instance has, and digits: a blank or a hyphen may stand between them, and among seven digits. */
const number = /(?:^|[^a-z\d])([a-z]{2,12}[ -]?(?:\d(?:[ -]?\d){6}(?!\d)|\d{4,}))/gi;

/**
 * Reads what somebody has typed or pasted to find a ticket (elements T4): ids and numbers in it, those of addresses included, however chat tools
 * and mail gateways have rewritten them; else the text itself.
 */
export function readSearch(input: string): SearchReading {
  // What is invisible belongs to no text, but for the joiners of some scripts and emoji.
  const text = input.slice(0, enough).replace(/\s/g, ' ').replace(/[^\P{Cf}\u200c\u200d]/gu, '').trim();
  const found: Named[] = [];
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/\p{Pd}/gu, '-');
  const rest = decoded(plain.replace(address, (one) => (found.push(readAddress(one)), ' ')));
  const pieces = [...new Set([...found.flatMap((one) => one.pieces), ...namedIn(rest)])].slice(0, most);
  const whole = text.slice(0, longest);
  return {
    tries: [pieces, pieces.join() === whole ? [] : [whole]].filter(([first]) => first),
    hosts: found.flatMap((one) => (one.pieces.length > 0 ? one.host : [])),
  };
}

/** What an address names, and the host that it names it of. */
interface Named {
  readonly pieces: readonly string[];
  readonly host: string;
}

/** Reads an address: what it carries inside goes before what it says itself, an id before numbers. */
function readAddress(text: string): Named {
  const inner = innerAddress(text);
  const carried = inner && readAddress(inner);
  if (carried && carried.pieces.length > 0) return carried;
  const [place = '', host = ''] = /(?:https?:\/+)?(?:[^/?#]*@)?([^/?#]+)/i.exec(text) ?? [];
  const said = decoded(text.slice(place.length));
  const [, asked] = /number(?:=|IN)([\w,-]{4,})/.exec(said) ?? [];
  const [id] = idsIn(said);
  return { pieces: !id && asked ? asked.toUpperCase().split(',') : namedIn(said, id), host: host.toLowerCase() };
}

const idsIn = (text: string): string[] => [...text.matchAll(sysId)].map(([, id = '']) => id.toLowerCase());

/** Ids, and numbers as ServiceNow writes them; a hyphen may have come with the text, or belong to the number. Beside `id` there are none. */
const namedIn = (text: string, id?: string): string[] => [
  ...idsIn(text),
  ...(id ? [] : [...text.matchAll(number)]).flatMap(([, one = '']) => {
    const joined = one.toUpperCase().replaceAll(' ', '');
    return [joined.replaceAll('-', ''), joined];
  }),
];
