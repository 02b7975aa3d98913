import { describe, expect, it, vi } from 'vitest';
import { Patience } from '../../src/api/patience.js';

describe('patience', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('ends after its time', () => {
    const { signal } = new Patience(100);
    vi.advanceTimersByTime(99);
    expect(signal.aborted).to.equal(false);
    vi.advanceTimersByTime(1);
    expect(signal.reason).to.have.property('name', 'TimeoutError');
  });

  it('starts anew with a sign of life, and stops when it is over', () => {
    const patience = new Patience(100);
    vi.advanceTimersByTime(99);
    patience.renew();
    vi.advanceTimersByTime(99);
    patience.end();
    vi.advanceTimersByTime(1000);
    expect(patience.signal.aborted).to.equal(false);
  });
});
