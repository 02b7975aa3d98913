import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const Manifest = z.object({ name: z.string(), exports: z.record(z.string(), z.union([z.string(), z.object({ default: z.optional(z.string()) })])) });

/** What needs an optional peer, which is not installed here. */
const needsPeer: ReadonlySet<string> = new Set(['./mock/msw']);

/**
 * Loads each entry of the package as a server does that renders pages: in Node, where there is no page, by `import` and by `require`, in a process of its own. Returns
 * what went wrong, or was left behind in the names that all share.
 */
export function withoutDomProblems(folder: string): string[] {
  const { name, exports } = z.parse(Manifest, JSON.parse(readFileSync(join(folder, 'node_modules/servicenow-ticketing/package.json'), 'utf8')));
  const entries = Object.entries(exports).filter(([entry, target]) => typeof target === 'object' && target.default?.endsWith('.js') && !needsPeer.has(entry));
  if (entries.length < 8) return ['Hardly any entry of the package runs.'];
  return entries.flatMap(([entry]) => {
    const asked = JSON.stringify(join(name, entry));
    return [`await import(${asked})`, `process.getBuiltinModule('module').createRequire(import.meta.url)(${asked})`].flatMap((load) => said(folder, load));
  });
}

function said(folder: string, load: string): string[] {
  const script = `${load}; const left = ['window', 'document', 'HTMLElement'].filter((name) => name in globalThis);
if (left.length > 0) console.error(left.join(' '), 'came with it');`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
  return status === 0 && stderr === '' ? [] : [`${load} without a page: ${stderr.trimEnd().split('\n').findLast((line) => /^\w*Error|came with/.test(line)) ?? stderr.slice(-200)}`];
}
