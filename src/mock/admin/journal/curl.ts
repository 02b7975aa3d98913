import { redacted } from './redact.js';
import type { RequestRecord } from './request-record.js';

/** Headers that curl sets itself, or that it would get wrong. */
const own = new Set(['host', 'connection', 'content-length', 'accept-encoding', 'transfer-encoding', 'expect', 'cookie']);

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Writes a header as an option; a secret that was left out becomes a variable of the shell. */
function headerOption(name: string, value: string): string {
  if (name === 'authorization' && /^basic\b/i.test(value)) return '--user "$SNOW_USER:$SNOW_PASSWORD"';
  if (name === 'authorization') return '--header "Authorization: Bearer $SNOW_TOKEN"';
  if (value === redacted) return `--header "${name}: $SNOW_${name.replaceAll('-', '_').toUpperCase()}"`;
  return `--header ${quote(`${name}: ${value}`)}`;
}

/** Returns the request as a command for a shell. Credentials come from the variables SNOW_USER, SNOW_PASSWORD and their like. */
export function toCurl({ method, url, headers, body }: RequestRecord, origin: string): string {
  const options = Object.entries(headers)
    .filter(([name]) => !own.has(name))
    .map(([name, value]) => headerOption(name, value));
  const parts = [
    `curl --globoff ${method === 'HEAD' ? '--head' : `--request ${method}`} ${quote(origin + url)}`,
    ...options,
    ...(body === undefined ? [] : [`--data-raw ${quote(body)}`]),
  ];
  return `${parts.join(' \\\n  ')}\n`;
}
