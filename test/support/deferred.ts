import type { HostAnswer } from '../../src/index.js';

/** A promise, and what settles it. */
export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: Error) => void;
}

/** Makes a promise that a test settles when it wants. */
export function deferred<Value>(): Deferred<Value> {
  let resolve: Deferred<Value>['resolve'] = () => undefined;
  let reject: Deferred<Value>['reject'] = () => undefined;
  const promise = new Promise<Value>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}

/** A ticket that a page has made by itself. */
export const pagesTicket = { provider: 'servicenow', id: 'a'.repeat(32), key: 'INC0099001', url: 'https://acme.service-now.com/x' };

/** An answer that is none, as untyped pages give it. */
export const nonsense = { number: 7 } as unknown as HostAnswer;
