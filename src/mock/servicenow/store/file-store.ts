/** The bytes of attachments by the sys_id of their row in sys_attachment. */
export class FileStore {
  readonly #files = new Map<string, Uint8Array<ArrayBuffer>>();
  #listener: ((sysId: string) => void) | undefined;

  get(sysId: string): Uint8Array<ArrayBuffer> | undefined {
    return this.#files.get(sysId);
  }

  set(sysId: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.#files.set(sysId, bytes);
    this.#listener?.(sysId);
  }

  delete(sysId: string): void {
    this.#files.delete(sysId);
  }

  /** Every file, for what saves them. */
  entries(): IterableIterator<[sysId: string, bytes: Uint8Array<ArrayBuffer>]> {
    return this.#files.entries();
  }

  /** Puts these files in the place of all others. */
  restore(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): void {
    this.#files.clear();
    for (const [sysId, bytes] of files) this.#files.set(sysId, bytes);
  }

  /** Lets one listener hear of each file that is written. */
  watch(listener: (sysId: string) => void): void {
    this.#listener = listener;
  }
}
