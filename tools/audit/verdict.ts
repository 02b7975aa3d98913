/** What a registry says of packages. */
export interface Verdict {
  readonly kind: 'clean' | 'holes' | 'unanswered';
  readonly text: string;
}

interface Answer {
  readonly message?: unknown;
  readonly error?: { readonly summary?: unknown };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity?: unknown }>>;
}

/** Reads what `npm audit --json` prints. */
export function verdict(json: string): Verdict {
  const answer = parse(json);
  if (!answer?.vulnerabilities) {
    const reason = [answer?.message, answer?.error?.summary].find((text) => typeof text === 'string' && text !== '');
    return { kind: 'unanswered', text: `the registry does not answer audits, so nothing was looked up (${typeof reason === 'string' ? reason : 'no answer'}).` };
  }
  const holes = Object.entries(answer.vulnerabilities).map(([name, { severity }]) => `${name} (${String(severity)})`);
  return holes.length === 0 ? { kind: 'clean', text: 'no known hole.' } : { kind: 'holes', text: `known holes in ${holes.join(', ')}.` };
}

function parse(json: string): Answer | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
