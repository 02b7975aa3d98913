import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Where a script begins: a file that it names, or the configuration that Vite and Vitest read. */
function entriesOf(script: string): string[] {
  const named = [...script.matchAll(/\b(?:tsx|--import tsx) ((?:src|tools|bench)\/\S+\.ts)/g)].map(([, file = '']) => file);
  return /(?:^|&& )vite\b/.test(script) ? [...named, 'vite.config.ts'] : named;
}

/** Whether a module imports, by whatever way, what a fresh clone does not have until it is generated. */
function needsGenerated(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  const imported = /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)\.js'|\bimport\('(\.[^']+)\.js'\)/gm;
  const imports = [...readFileSync(file, 'utf8').matchAll(imported)].map(([, path, lazy = path]) => join(dirname(file), `${lazy}.ts`));
  return imports.some((path) => path.endsWith('.generated.ts') || (existsSync(path) && needsGenerated(path, seen)));
}

const needy = Object.entries(scripts).filter(([, script]) => entriesOf(script).some((entry) => needsGenerated(entry)));

it('finds the scripts that a fresh clone cannot run as it is', () => {
  expect(needy.map(([name]) => name)).toEqual(expect.arrayContaining(['start', 'mock', 'mock-servicenow', 'build:playground']));
});

it.each(needy)('npm run %s generates first what it imports', (_, script) => {
  expect(script).toMatch(/^npm run --silent generate && /);
});
