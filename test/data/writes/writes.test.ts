import { beforeEach, describe, expect, it } from 'vitest';
import { TicketingError } from '../../../src/api/index.js';
import { DraftStore } from '../../../src/data/drafts/draft-store.js';
import { Writes } from '../../../src/data/writes/index.js';
import { sendOnce } from '../../../src/data/writes/send-once.js';

const ticket = { title: 'Row count', description: '', table: 'incident' };
const target = { ticket_id: 'a'.repeat(32), ticket_number: 'INC0010042' };
const lose = () => Promise.reject(new TicketingError('network', ''));

describe('the writes of a client', () => {
  beforeEach(() => new DraftStore().clear());

  it('are one for each anomaly and kind, whoever asks', () => {
    const writes = new Writes(new DraftStore());
    expect(writes.create('42')).toBe(writes.create('42'));
    expect(writes.create('42')).not.toBe(writes.create('41'));
    expect(writes.link('42')).toBe(writes.link('42'));
  });

  // covers: W, D8
  it('are found by the next page with what was sent', async () => {
    const drafts = new DraftStore();
    const before = new Writes(drafts);
    await expect(sendOnce(before.create('42'), ticket, lose)).rejects.toThrow();
    await expect(sendOnce(before.link('42'), target, lose)).rejects.toThrow();
    const after = new Writes(new DraftStore());
    expect(after.create('42').open).toEqual(ticket);
    expect(after.link('42').open).toEqual(target);
    expect(after.create('41').open).toBeUndefined();
  });

  it('are forgotten with the drafts: the next user has other ones', async () => {
    const drafts = new DraftStore();
    const writes = new Writes(drafts);
    await expect(sendOnce(writes.create('42'), ticket, lose)).rejects.toThrow();
    writes.notLinked('42').keep(target);
    drafts.clear();
    expect(writes.create('42').open).toBeUndefined();
    expect(writes.notLinked('42').ticket).toBeUndefined();
  });

  // covers: D9
  it('keep a ticket that could not be linked, also for the next page, until just that one is linked', () => {
    const kept = new Writes(new DraftStore()).notLinked('42');
    kept.keep(target);
    const next = new Writes(new DraftStore()).notLinked('42');
    next.forget(new Set(['b'.repeat(32)]));
    expect(next.ticket).toEqual(target);
    next.forget(new Set([target.ticket_id]));
    expect(next.ticket).toBeUndefined();
    expect(new Writes(new DraftStore()).notLinked('42').ticket).toBeUndefined();
  });

  it('read the storage once, not with every look at them', () => {
    let reads = 0;
    const storage = new Proxy(sessionStorage, {
      get: (from, name) => {
        const value: unknown = Reflect.get(from, name);
        if (name === 'getItem') reads += 1;
        return typeof value === 'function' ? (value.bind(from) as unknown) : value;
      },
    });
    const writes = new Writes(new DraftStore({ storage }));
    const look = () => expect([writes.create('42').open, writes.link('42').open, writes.notLinked('42').ticket]).toEqual([undefined, undefined, undefined]);
    look();
    look();
    look();
    expect(reads).toBe(3);
  });
});
