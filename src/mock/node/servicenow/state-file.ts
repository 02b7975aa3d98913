import { open, rename, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FileExtent } from './read-state.js';
import { hasCode } from './state-file-error.js';

/** Takes text on its way into a file. */
export type Sink = (text: string) => Promise<void>;

/** What was appended may come to so much more than the whole state before the file is written anew. */
const slack = 16_777_216;

/** A file to which changes are appended until it is worth its while to write it anew. */
export class StateFile {
  readonly path: string;
  #extent: FileExtent | undefined;

  /** @param extent of a file that was read; without one the first write makes the file. */
  constructor(path: string, extent?: FileExtent) {
    this.path = path;
    this.#extent = extent;
  }

  /** Whether there is a file to append to. */
  get exists(): boolean {
    return this.#extent !== undefined;
  }

  /** Tests whether the next write has to hold everything. */
  async isWorn(): Promise<boolean> {
    if (this.#extent === undefined || this.#extent.size > 2 * this.#extent.base + slack) return true;
    // Somebody has removed or changed it.
    return (await sizeOf(this.path)) !== this.#extent.size;
  }

  /** Appends what `fill` gives. What did not get there whole is followed by nothing: the next write begins anew. */
  async append(fill: (sink: Sink) => Promise<void>): Promise<void> {
    const extent = this.#extent;
    this.#extent = undefined;
    const added = await write(this.path, 'a', fill);
    if (extent) this.#extent = { base: extent.base, size: extent.size + added };
  }

  /** Writes beside the file what `fill` gives, and puts it in its place once it is safe on disk. */
  async replace(fill: (sink: Sink) => Promise<void>): Promise<void> {
    this.#extent = undefined;
    const size = await write(`${this.path}.tmp`, 'w', fill);
    await rename(`${this.path}.tmp`, this.path);
    await syncFolder(dirname(this.path));
    this.#extent = { base: size, size };
  }
}

/** Writes a file, on disk once this resolves. Returns how many bytes it wrote. */
async function write(path: string, flags: 'a' | 'w', fill: (sink: Sink) => Promise<void>): Promise<number> {
  // Hashes of passwords lie in it, which nobody else need see.
  const file = await open(path, flags, 0o600);
  try {
    let size = 0;
    await fill(async (text) => {
      const bytes = Buffer.from(text);
      size += bytes.length;
      await file.writeFile(bytes);
    });
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}

/** Returns the bytes of a file that can be written to; `undefined` where there is none. */
async function sizeOf(path: string): Promise<number | undefined> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r+');
    return (await file.stat()).size;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  } finally {
    await file?.close();
  }
}

/** Waits until a new name is on disk, which is when its folder is. Windows cannot open a folder, and need not. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
