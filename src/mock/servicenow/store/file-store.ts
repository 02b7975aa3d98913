/** The bytes of attachments by the sys_id of their row in sys_attachment. */
export class FileStore {
  readonly #files = new Map<string, Uint8Array<ArrayBuffer>>();

  get(sysId: string): Uint8Array<ArrayBuffer> | undefined {
    return this.#files.get(sysId);
  }

  set(sysId: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.#files.set(sysId, bytes);
  }

  delete(sysId: string): void {
    this.#files.delete(sysId);
  }

  /** Every file, for a host that keeps them. */
  entries(): IterableIterator<[sysId: string, bytes: Uint8Array<ArrayBuffer>]> {
    return this.#files.entries();
  }
}
