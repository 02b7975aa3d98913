import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { apart } from './consumers/apart.js';
import { compilerIn } from './consumers/compile.js';
import { writeDocumented } from './consumers/documented.js';
import { install } from './consumers/install.js';
import { modesOf } from './consumers/modes.js';
import { tryPages } from './consumers/pages.js';
import { withoutDomProblems } from './consumers/without-dom.js';

/**
 * Uses the package as others do: what was built is packed, installed in a folder of its own with nothing but its dependencies, and each
 * file of `test/consumers` is compiled against it, by itself, strictly, in each way to find it. What must not compile stands there, too,
 * below `@ts-expect-error`. The code of the documents that is marked as tried is compiled as strictly, run in Node, loaded as a page or
 * executed in a shell, as its mark says.
 */
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'consumers-')));
const problems: string[] = [];

install(folder);
cpSync('test/consumers', join(folder, 'consumers'), { recursive: true });
const [runs, typed] = [writeDocumented(folder, 'node'), [...writeDocumented(folder, 'types'), ...writeDocumented(folder, 'headless')]];

const compile = compilerIn(folder);
const files = globSync('consumers/**/*.{ts,cts,mts}', { cwd: folder }).sort();
for (const file of files) {
  for (const mode of modesOf(file)) problems.push(...compile([join(folder, file)], mode).map((said) => `${mode}: ${said}`));
}
// How the package is found has been tried by then: one way will do.
for (const { file, prelude } of [...runs, ...typed]) problems.push(...compile([join(folder, file), ...(prelude === undefined ? [] : [prelude])], 'node20'));
for (const { file } of runs) problems.push(...run(file));
problems.push(...commandProblems(), ...withoutDomProblems(folder));
const pages = await tryPages(folder);
const shells = tryShells();
problems.push(...pages.problems, ...shells.problems);

rmSync(folder, { recursive: true });
for (const problem of new Set(problems)) console.error(problem);
console.log(`${files.length} files of applications; of the documents ${runs.length + typed.length} files, ${pages.count} pages and ${shells.count} blocks of shell: ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;

/** Asks the package's command for its version. Returns what is wrong with the answer. */
function commandProblems(): string[] {
  const { version, bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string; readonly bin: Readonly<Record<string, string>> };
  return Object.entries(bin).flatMap(([name, path]) => {
    const { stdout } = spawnSync(process.execPath, [join(folder, 'node_modules/servicenow-ticketing', path), '--version'], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
    return stdout === `${version}\n` ? [] : [`${name} --version says "${stdout.trim()}", and package.json ${version}.`];
  });
}

/** Executes the shell of the documents, without a network and with ports of its own where this machine can do that. */
function tryShells(): { readonly count: number; readonly problems: readonly string[] } {
  const [command, ...args] = apart([process.execPath, '--import', 'tsx', resolve('tools/consumers/shell-process.ts'), folder]);
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 300_000 });
  if (status !== 0) return { count: 0, problems: [`The shell of the documents was not tried: ${stderr}`] };
  return JSON.parse(stdout) as { readonly count: number; readonly problems: readonly string[] };
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
