import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly name?: string; readonly dependencies?: Readonly<Record<string, string>> }>>;
}

/** Installs the package as it would be published in a folder, with what it depends on and nothing else; no registry is asked. */
export function install(folder: string): void {
  const modules = join(folder, 'node_modules');
  const name = unpack(folder, modules);
  linkCommands(join(modules, name), modules);
  copyAs('another-copy', join(modules, name), modules);
  for (const dependency of dependenciesOf(name)) cpSync(join('node_modules', dependency), join(modules, dependency), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "application", "private": true, "type": "module" }\n');
}

/** Puts its commands where npx looks for them. */
function linkCommands(own: string, modules: string): void {
  const { bin } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as { readonly bin: Readonly<Record<string, string>> };
  mkdirSync(join(modules, '.bin'));
  for (const [command, path] of Object.entries(bin)) {
    chmodSync(join(own, path), 0o755);
    symlinkSync(join(own, path), join(modules, '.bin', command));
  }
}

/** Installs the package a second time, as another one: a page may have two copies, each with types of its own. */
function copyAs(name: string, own: string, modules: string): void {
  const other = join(modules, name);
  cpSync(own, other, { recursive: true });
  const manifest = join(other, 'package.json');
  writeFileSync(manifest, JSON.stringify({ ...(JSON.parse(readFileSync(manifest, 'utf8')) as object), name }));
}

/** Unpacks the tarball of what is built. Returns the package's name. */
function unpack(folder: string, modules: string): string {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { encoding: 'utf8', shell: process.platform === 'win32' });
  const [tarball] = JSON.parse(packed) as readonly { readonly filename: string; readonly name: string }[];
  if (tarball === undefined) throw new Error('npm packed nothing.');
  const own = join(modules, tarball.name);
  mkdirSync(own, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, tarball.filename), '--strip-components', '1', '-C', own]);
  return tarball.name;
}

/** Returns what the package depends on, with what that depends on. */
function dependenciesOf(name: string): ReadonlySet<string> {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
  const found = new Set<string>();
  const visit = (path: string): void => {
    for (const dependency of Object.keys(packages[path]?.dependencies ?? {})) {
      if (found.has(dependency)) continue;
      found.add(dependency);
      visit(`node_modules/${dependency}`);
    }
  };
  if (packages['']?.name !== name) throw new Error(`package-lock.json is not that of ${name}.`);
  visit('');
  return found;
}
