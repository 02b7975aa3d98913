/** A session's storage as browsers have it, its items as properties of its own, for tests of data that Node runs. */
class MemoryStorage {
  [name: string]: unknown;

  get length(): number {
    return Object.keys(this).length;
  }

  key(index: number): string | null {
    return Object.keys(this)[index] ?? null;
  }

  getItem(name: string): string | null {
    return Object.hasOwn(this, name) ? String(this[name]) : null;
  }

  setItem(name: string, value: string): void {
    this[name] = value;
  }

  removeItem(name: string): void {
    Reflect.deleteProperty(this, name);
  }

  clear(): void {
    for (const name of Object.keys(this)) this.removeItem(name);
  }
}

// Later versions of Node have one of their own.
Object.defineProperty(globalThis, 'sessionStorage', { value: new MemoryStorage(), configurable: true });
