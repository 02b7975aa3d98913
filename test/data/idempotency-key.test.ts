import { expect } from '@open-wc/testing';
import { TicketingError } from '../../src/api/index.js';
import { IdempotencyKey } from '../../src/data/idempotency-key.js';

describe('an idempotency key', () => {
  it('stays the same for the same payload until there is a definite answer', () => {
    const key = new IdempotencyKey();
    const first = key.for({ title: 'a' });
    expect(key.for({ title: 'a' })).to.equal(first);
    key.settle(new TicketingError('network', ''));
    expect(key.for({ title: 'a' })).to.equal(first);
    key.settle();
    expect(key.for({ title: 'a' })).not.to.equal(first);
  });

  it('is another one for another payload, and after a definite refusal', () => {
    const key = new IdempotencyKey();
    const first = key.for({ title: 'a' });
    const second = key.for({ title: 'b' });
    expect(second).not.to.equal(first);
    key.settle(new TicketingError('servicenow-rejected', ''));
    expect(key.for({ title: 'b' })).not.to.equal(second);
  });

  it('holds 128 bits in hexadecimal digits', () => {
    expect(new IdempotencyKey().for('x')).to.match(/^[0-9a-f]{32}$/);
  });
});
