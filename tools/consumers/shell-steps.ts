/** What a block of shell is made of: lines that end by themselves, and a command that serves until it is stopped. */
export type Step = { readonly kind: 'script'; readonly code: string } | { readonly kind: 'server'; readonly command: string };

const server = /^npx servicenow-ticketing (?:mock(?:-servicenow)?|serve)\b(?!.*--(?:help|version)\b)/;

/** Splits a block into its steps, in their order. */
export function stepsOf(code: string): Step[] {
  const steps: Step[] = [];
  for (const line of code.replace(/\\\n/g, '\\\0').trimEnd().split('\n').map((joined) => joined.replaceAll('\0', '\n'))) {
    const last = steps.at(-1);
    if (server.test(line)) steps.push({ kind: 'server', command: line });
    else if (last?.kind === 'script') steps.splice(-1, 1, { kind: 'script', code: `${last.code}\n${line}` });
    else if (line.trim() !== '') steps.push({ kind: 'script', code: line });
  }
  return steps;
}

/** The command that serves what a step takes for granted, which calls a port that nothing of its document serves. */
export function servesFor(code: string, served: ReadonlySet<string>): string | undefined {
  const asked = [...code.matchAll(/\b127\.0\.0\.1:(8181|8182)\b/g)].map(([, port = '']) => port).filter((port) => !served.has(port));
  if (asked.includes('8181')) return 'npx servicenow-ticketing mock';
  return asked.includes('8182') ? 'npx servicenow-ticketing mock-servicenow' : undefined;
}

/** Returns whether what was printed begins with what a document shows of it; where any free port was asked for, with any port. */
export function printsAsShown(shown: string, printed: string, command: string): boolean {
  const comparable = (text: string): string => (/--port 0\b/.test(command) ? text.replace(/(127\.0\.0\.1):\d+/g, '$1:0') : text);
  return comparable(printed).startsWith(comparable(shown));
}
