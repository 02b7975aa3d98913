import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { compilerIn } from './consumers/compile.js';
import { install } from './consumers/install.js';
import { modesOf } from './consumers/modes.js';
import { triedBlocks } from './package/tried.js';

/**
 * Uses the package as others do: what was built is packed, installed in a folder of its own with nothing but its dependencies, and each
 * file of `test/consumers` is compiled against it, by itself, strictly, in each way to find it. What must not compile stands there, too,
 * below `@ts-expect-error`. The code of the documents that is marked as tried is compiled the same; what is for
 * Node is run as well, and so is each command.
 */
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'consumers-')));
const problems: string[] = [];

install(folder);
cpSync('test/consumers', join(folder, 'consumers'), { recursive: true });
const documented = writeDocumented('node');
const ofPages = writeDocumented('headless');

const compile = compilerIn(folder);
const files = [...globSync('consumers/**/*.{ts,cts,mts}', { cwd: folder }), ...documented, ...ofPages].sort();
for (const file of files) {
  for (const mode of modesOf(file)) problems.push(...compile(join(folder, file), mode).map((said) => `${mode}: ${said}`));
}
for (const file of documented) problems.push(...run(file));
problems.push(...commandProblems());

rmSync(folder, { recursive: true });
for (const problem of new Set(problems)) console.error(problem);
console.log(`${files.length} files of applications, ${documented.length + ofPages.length} of them from the documents: ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;

/** Asks the package's command for its version. Returns what is wrong with the answer. */
function commandProblems(): string[] {
  const { version, bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string; readonly bin: Readonly<Record<string, string>> };
  return Object.entries(bin).flatMap(([name, path]) => {
    const { stdout } = spawnSync(process.execPath, [join(folder, 'node_modules/servicenow-ticketing', path), '--version'], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
    return stdout === `${version}\n` ? [] : [`${name} --version says "${stdout.trim()}", and package.json ${version}.`];
  });
}

/** Writes the code that the documents show, and mark as tried in one way, into files of their own. */
function writeDocumented(how: string): string[] {
  mkdirSync(join(folder, 'docs'), { recursive: true });
  return globSync('docs/*.md').flatMap((document) =>
    triedBlocks(readFileSync(document, 'utf8'), how).map((code, index) => {
      const file = join('docs', `${basename(document, '.md')}-${how}-${index + 1}.ts`);
      writeFileSync(join(folder, file), code);
      return file;
    }),
  );
}

/** Runs a file. Returns what went wrong. */
function run(file: string): string[] {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(readFileSync(join(folder, file), 'utf8'), { compilerOptions });
  const script = join(folder, file.replace(/\.ts$/, '.js'));
  writeFileSync(script, outputText);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
  return status === 0 && stdout.trim() !== '' ? [] : [`${file} does not run, or says nothing: ${stderr}`];
}
