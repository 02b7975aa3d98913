import { expect } from '@open-wc/testing';
import { IdempotencyKey } from '../../src/data/idempotency-key.js';

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

  it('holds 128 bits in hexadecimal digits', () => {
    expect(new IdempotencyKey().for('x')).to.match(/^[0-9a-f]{32}$/);
  });
});
