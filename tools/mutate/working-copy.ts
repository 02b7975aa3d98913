import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What no test reads, or what is linked. */
const leftOut = new Set(['node_modules', '.git', 'dist', 'coverage', 'storybook-static', 'playground-static', '.tmp']);

/** A copy of the tree, outside of it, so that a run that is killed leaves no changed source behind. */
export class WorkingCopy {
  readonly root: string;

  constructor(from: string) {
    this.root = mkdtempSync(join(tmpdir(), 'mutate-'));
    for (const name of readdirSync(from)) {
      if (!leftOut.has(name)) cpSync(join(from, name), join(this.root, name), { recursive: true });
    }
    symlinkSync(join(from, 'node_modules'), join(this.root, 'node_modules'));
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.root, file), text);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
