import { parseBasic } from '../../common/basic-credentials.js';
import { maskedName } from '../../common/masked-name.js';
import { readEnvelope } from './envelope.js';
import type { RawAnswer } from './raw-answer.js';

/** A call that failed, for a report to whoever can find it in the instance's logs (domain S12). It has no secret in it. */
export interface Exchange {
  /** Method, path and query: `POST /api/now/table/incident?sysparm_display_value=all`. Never what was sent. */
  readonly request: string;
  /** HTTP status; 0 where nothing answered. */
  readonly status: number;
  /** What ServiceNow said itself, in its own language; `''` where it said nothing. */
  readonly message: string;
  /** The account's name, masked; `''` for a call without one. */
  readonly account: string;
  /** When the answer came, or was given up; ISO 8601, UTC. */
  readonly at: string;
}

/** The characters that are kept of what others said or were asked. */
const longestText = 500;

interface Call {
  /** Method, path and query. */
  request: string;
  /** The `Authorization` header that it went out with. */
  authorization: string | undefined;
  at: string;
}

/** Returns what a report says of a call that failed. @param said the text of the answer, or what the network said */
export function exchangeOf({ request, authorization, at }: Call, status: number, said: string): Exchange {
  const credentials = parseBasic(authorization ?? '');
  const account = maskedName(credentials?.userName ?? '');
  const clean = (text: string): string => bounded(credentials ? withoutAccount(text, credentials.userName, credentials.password, account) : text);
  return { request: clean(request), status, message: clean(said), account, at };
}

/** Returns what ServiceNow said in its own words: the texts of its envelope, or the title of the page that came in its place. */
export function saidBy({ body, text }: Pick<RawAnswer, 'body' | 'text'>): string {
  const error = readEnvelope(body);
  if (error) return [...new Set([error.message ?? '', error.detail ?? ''])].filter((part) => part.trim() !== '').join(': ');
  return body === undefined ? decoded(/<title[^>]*>([^<]*)/i.exec(text)?.[1] ?? '') : '';
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

const decoded = (html: string): string => html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);

/** An instance may quote what it was sent: the password goes, whole and encoded, and the name is masked where it stands as a word. */
function withoutAccount(text: string, userName: string, password: string, account: string): string {
  const secrets = [password, encodeURIComponent(password)].filter((secret) => secret !== '');
  const safe = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  return userName === '' ? safe : safe.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(userName)}(?![\\p{L}\\p{N}])`, 'giu'), () => account);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** One line, of a length that fits into a report. */
const bounded = (text: string): string => Array.from(text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()).slice(0, longestText).join('');
