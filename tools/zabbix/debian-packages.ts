import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** The lists and archives of apt are large, and so is what it says about them. */
const maxBuffer = 64 * 1024 * 1024;

/** Returns whether the programs that fetch and unpack a Debian package are here. */
export async function hasDebianTools(): Promise<boolean> {
  try {
    await run('apt-get', ['--version']);
    await run('dpkg-deb', ['--version']);
    return true;
  } catch {
    return false;
  }
}

/** Fetches Debian packages and unpacks them below a folder; nothing is installed, and root's rights are not needed. */
export class DebianPackages {
  readonly #folder: string;
  #options: readonly string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where the packages' files are, as they would lie below `/`. */
  get root(): string {
    return join(this.#folder, 'root');
  }

  /** Package lists of its own, where the computer has none: slim images are delivered without. */
  async prepare(sample: string): Promise<void> {
    const { stdout } = await run('apt-cache', ['policy', sample]);
    if (/Candidate: (?!\(none\))/.test(stdout)) return;
    const lists = join(this.#folder, 'lists');
    await mkdir(join(lists, 'partial'), { recursive: true });
    const cache = join(this.#folder, 'cache');
    await mkdir(join(cache, 'archives', 'partial'), { recursive: true });
    this.#options = ['-o', `Dir::State::lists=${lists}`, '-o', `Dir::Cache=${cache}`];
    await run('apt-get', [...this.#options, 'update'], { maxBuffer });
  }

  async unpack(names: readonly string[]): Promise<void> {
    const archives = join(this.#folder, `archives-${names[0] ?? ''}`);
    await mkdir(archives, { recursive: true });
    await run('apt-get', [...this.#options, 'download', ...names], { cwd: archives, maxBuffer });
    for (const file of await readdir(archives)) await run('dpkg-deb', ['-x', join(archives, file), this.root]);
  }

  /** Returns the libraries that a package needs, and those that these need; without the C library, which every system has. */
  async librariesOf(name: string): Promise<string[]> {
    const kinds = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map((kind) => `--no-${kind}`);
    const { stdout } = await run('apt-cache', [...this.#options, 'depends', '--recurse', ...kinds, name], { maxBuffer });
    const named = stdout.split('\n').filter((line) => /^(?:lib[a-z0-9.+-]+|zlib1g)$/.test(line));
    return [...new Set(named)].filter((library) => !/^libc6?(?:-|$)|^libc-bin$/.test(library));
  }
}
