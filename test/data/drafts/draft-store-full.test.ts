import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { DraftStore } from '../../../src/data/drafts/draft-store.js';
import { MemoryStorage } from '../../support/memory-storage.js';

/** A storage of the page's own, which holds so many entries and no more; none of them is a property of it. */
class SmallStorage extends MemoryStorage {
  readonly #room: number;

  constructor(room: number) {
    super();
    this.#room = room;
  }

  override setItem(name: string, text: string): void {
    if (this.getItem(name) === null && this.length >= this.#room) throw new DOMException('full', 'QuotaExceededError');
    super.setItem(name, text);
  }
}

describe('a storage that is full', () => {
  // covers: D10
  it('gives up what was typed for what was sent, and says that it keeps no draft any more', () => {
    const drafts = new DraftStore({ storage: new SmallStorage(1) });
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
    const storage = new SmallStorage(2);
    const [own, other] = [new DraftStore({ storage, scope: 'own' }), new DraftStore({ storage, scope: 'other' })];
    for (const drafts of [own, other]) drafts.write('draft:42', 'typed');
    own.write('draft:7', 'typed, too');
    expect([own.keeps, own.read('draft:42', z.string())]).toEqual([false, 'typed']);
    own.write('not-linked:draft:', 'sent');
    own.write('create:42', 'sent');
    expect([own.keeps, own.read('draft:42', z.string()), other.read('draft:42', z.string())]).toEqual([false, undefined, 'typed']);
  });

  it('is thought to keep what is written until it has shown otherwise', () => {
    expect(new DraftStore({ storage: new SmallStorage(0) }).keeps).toBe(true);
  });

  // covers: D10
  it('says that it keeps nothing where there is none, once something was to be kept', () => {
    const drafts = new DraftStore({ storage: null });
    drafts.write('create:42', 'sent');
    expect(drafts.keeps).toBe(false);
  });
});
