import { expect } from '@open-wc/testing';
import { DraftStore } from '../../../src/data/draft-store.js';
import { IdempotencyKey } from '../../../src/data/writes/idempotency-key.js';
import { openPayload } from '../../../src/data/writes/open-attempt.js';

describe('an idempotency key', () => {
  it('stays the same for the same payload, whatever failed in between, until it is ended', () => {
    const key = new IdempotencyKey();
    const first = key.for({ title: 'a' });
    expect(key.for({ title: 'a' })).to.equal(first);
    key.end();
    expect(key.for({ title: 'a' })).not.to.equal(first);
  });

  it('is another one for another payload', () => {
    const key = new IdempotencyKey();
    const first = key.for({ title: 'a' });
    expect(key.for({ title: 'b' })).not.to.equal(first);
  });

  // covers: W
  it('outlives the page while there is no definite answer, with what was sent', () => {
    const drafts = new DraftStore();
    const first = new IdempotencyKey(drafts, 'create:42').for({ title: 'a' });
    expect(openPayload(drafts, 'create:42')).to.deep.equal({ title: 'a' });
    const reloaded = new IdempotencyKey(drafts, 'create:42');
    expect(reloaded.for({ title: 'a' })).to.equal(first);
    reloaded.end();
    expect(openPayload(drafts, 'create:42')).to.equal(undefined);
  });

  it('leaves nothing to find out after a definite failure, and the same payload is the same attempt', () => {
    const drafts = new DraftStore();
    const key = new IdempotencyKey(drafts, 'create:42');
    const first = key.for({ title: 'a' });
    key.settle();
    expect(openPayload(drafts, 'create:42')).to.equal(undefined);
    expect(key.for({ title: 'a' })).to.equal(first);
    key.end();
  });

  it('holds 128 bits in hexadecimal digits', () => {
    expect(new IdempotencyKey().for('x')).to.match(/^[0-9a-f]{32}$/);
  });
});
