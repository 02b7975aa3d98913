import { schema } from '../schema/table.js';
import type { TableName } from '../schema/tables.js';

/** What a deep link points to (servicenow-api.md 4.6). */
export interface Target {
  readonly tableName: TableName;
  readonly kind: 'record' | 'list';
  readonly parameters: URLSearchParams;
}

const nextExperience = /^\/now\/nav\/ui\/classic\/params\/target\/(.+)$/;
const classic = /^\/?(\w+?)(_list)?\.do$/;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Returns the classic address inside a link of a frame, which is encoded once, twice or not at all. */
function innerAddress(url: URL): string {
  const framed = nextExperience.exec(url.pathname)?.[1];
  if (framed !== undefined) return `${decode(decode(framed))}${url.search}`;
  const uri = url.pathname === '/nav_to.do' ? url.searchParams.get('uri') : null;
  return uri === null ? `${url.pathname}${url.search}` : decode(uri);
}

/** Reads a deep link; `undefined` for what is none. */
export function readTarget(url: URL): Target | undefined {
  const [path = '', ...search] = innerAddress(url).split('?');
  const [, name = '', list] = classic.exec(path) ?? [];
  const tableName = schema.get(name)?.name;
  const parameters = new URLSearchParams(search.join('?'));
  return tableName && { tableName, kind: list === undefined ? 'record' : 'list', parameters };
}
