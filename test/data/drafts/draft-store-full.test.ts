import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { DraftStore } from '../../../src/data/drafts/draft-store.js';

/** A storage that holds so many entries and no more. */
function smallStorage(room: number): Storage {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (!kept.has(key) && kept.size >= room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, text);
      Object.defineProperty(storage, key, { configurable: true, enumerable: true, value: text });
    },
    removeItem: (key: string) => {
      kept.delete(key);
      Reflect.deleteProperty(storage, key);
    },
  };
  for (const name of ['getItem', 'setItem', 'removeItem']) Object.defineProperty(storage, name, { enumerable: false });
  return storage as unknown as Storage;
}

describe('a storage that is full', () => {
  // covers: D10
  it('gives up what was typed for what was sent, and says that it keeps no draft any more', () => {
    const drafts = new DraftStore({ storage: smallStorage(1) });
    drafts.write('draft:42', 'typed');
    expect(drafts.keeps).toBe(true);
    drafts.write('create:42', 'sent');
    expect([drafts.keeps, drafts.read('create:42', z.string()), drafts.read('draft:42', z.string())]).toEqual([true, 'sent', undefined]);
    drafts.write('draft:42', 'typed');
    expect([drafts.keeps, drafts.read('create:42', z.string())]).toEqual([false, 'sent']);
    drafts.write('create:42', 'sent again');
    expect([drafts.keeps, drafts.read('create:42', z.string())]).toEqual([true, 'sent again']);
  });

  // covers: D10
  it('gives up no draft for another one, and none of another user’s for what was sent', () => {
    const storage = smallStorage(2);
    const [own, other] = [new DraftStore({ storage, scope: 'own' }), new DraftStore({ storage, scope: 'other' })];
    for (const drafts of [own, other]) drafts.write('draft:42', 'typed');
    own.write('draft:7', 'typed, too');
    expect([own.keeps, own.read('draft:42', z.string())]).toEqual([false, 'typed']);
    own.write('not-linked:draft:', 'sent');
    own.write('create:42', 'sent');
    expect([own.keeps, own.read('draft:42', z.string()), other.read('draft:42', z.string())]).toEqual([false, undefined, 'typed']);
  });

  it('is thought to keep what is written until it has shown otherwise', () => {
    expect(new DraftStore({ storage: smallStorage(0) }).keeps).toBe(true);
  });

  // covers: D10
  it('says that it keeps nothing where there is none, once something was to be kept', () => {
    const drafts = new DraftStore({ storage: null });
    drafts.write('create:42', 'sent');
    expect(drafts.keeps).toBe(false);
  });
});
