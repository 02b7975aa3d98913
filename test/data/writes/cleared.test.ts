import { expect, it } from 'vitest';
import { DraftStore } from '../../../src/data/drafts/draft-store.js';
import { Writes } from '../../../src/data/writes/index.js';

it.each([
  ['a create', (writes: Writes) => writes.create('42')],
  ['a link', (writes: Writes) => writes.link('42')],
  ['a ticket that is left to be linked', (writes: Writes) => writes.notLinked('42')],
])('%s is another one once the drafts were cleared, though nothing else is asked for', (_, of) => {
  const drafts = new DraftStore({ storage: null });
  const writes = new Writes(drafts);
  const before = of(writes);
  drafts.clear();
  expect(of(writes)).not.toBe(before);
});
