import { expect, it } from 'vitest';
import { DraftStore } from '../../../src/data/drafts/draft-store.js';
import { MemoryStorage } from '../../support/memory-storage.js';

// covers: D10
it('a storage of the page’s own is cleared as well, of what is the widgets’ and of nothing else', () => {
  const storage = new MemoryStorage();
  storage.setItem('page', 'stays');
  const drafts = new DraftStore({ storage, scope: 'a' });
  for (const name of ['draft:42', 'draft:43', 'create:42']) drafts.write(name, 'typed');
  expect(storage.length).toBe(4);
  drafts.clear();
  expect([storage.length, storage.getItem('page')]).toEqual([1, 'stays']);
});
