import { existsSync, globSync, readFileSync } from 'node:fs';
import { blocksIn } from './documents/blocks.js';
import { readTriedDocuments } from './documents/documents.js';
import { problemsOf, type Sources } from './documents/problems.js';
import { problemsOfScripts } from './documents/scripts.js';

/**
 * Fails on a block of code in a document that nobody tries, or that is not as the file that it is from; on commands that there are
 * not, in blocks and in prose. What has to be run is run where the package is installed: tools/consumers.ts.
 */
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };
const projects = [...readFileSync('vitest.config.ts', 'utf8').matchAll(/(?:name: |componentTests\()'(\w+)'/g)].map(([, name = '']) => name);
const textOf = (pattern: string): string => globSync(pattern).map((path) => readFileSync(path, 'utf8')).join('\n');

const sources: Sources = {
  scripts,
  projects,
  exists: existsSync,
  // The command's options stand with what its subcommands start.
  sourceOf: (path) => textOf(path === 'src/command/cli.ts' ? 'src/{mock/node,serve}/**/*.ts' : path) + textOf(path.replace(/\.ts$/, '/**/*.ts')),
  read: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
};

for (const { path, text } of readTriedDocuments()) {
  for (const block of blocksIn(text)) {
    for (const problem of problemsOf(block, sources)) fail(`${path}:${block.line}: ${problem}`);
  }
  // An application among the examples has scripts of its own.
  const commands = path.startsWith('examples/') ? [] : [...text.matchAll(/`(npm run [^`\n…]+)`/g)].map(([, command = '']) => command);
  for (const problem of commands.flatMap((command) => problemsOfScripts(command, sources))) fail(`${path}: ${problem}`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
