import { beforeEach, describe, expect, it } from 'vitest';
import { TicketingError } from '../../../src/api/index.js';
import { DraftStore } from '../../../src/data/drafts/draft-store.js';
import { sendOnce } from '../../../src/data/writes/send-once.js';
import { Writes, type Write } from '../../../src/data/writes/index.js';
import type { TicketCreate } from '../../../src/contract/create-ticket.js';

const ticket = { title: 'Row count', description: '' };
const lost = new TicketingError('network', '');
const denied = new TicketingError('provider-forbidden', '', { definite: true });

/** A call whose end is in the test's hands, and the key that it was sent under. */
function sending(write: Write<TicketCreate>) {
  let key = '';
  let end: (answer: Promise<string>) => void = () => undefined;
  const ended = sendOnce(write, ticket, (_, { idempotencyKey }) => {
    key = idempotencyKey;
    return new Promise<string>((resolve) => (end = resolve));
  }).catch((error: unknown) => error);
  const endWith = (answer: Promise<string>) => {
    end(answer);
    return ended;
  };
  return { key, succeed: () => endWith(Promise.resolve('made')), fail: (error: TicketingError) => endWith(Promise.reject(error)) };
}

/** What the next page finds. */
const kept = (): unknown => new Writes(new DraftStore()).create('42').open;

describe('two calls of one write at a time', () => {
  beforeEach(() => new DraftStore().clear());

  const write = () => new Writes(new DraftStore()).create('42');

  // covers: W
  it('have one key', () => {
    const create = write();
    expect(sending(create).key).toBe(sending(create).key);
  });

  // covers: W, D8
  it('leave nothing in doubt once one of them is done, whatever the other ends with', async () => {
    const create = write();
    const [first, second] = [sending(create), sending(create)];
    await first.succeed();
    await second.fail(lost);
    expect([create.open, create.doubted, kept()]).toEqual([undefined, false, undefined]);
  });

  // covers: W, D8
  it('stay in doubt where one was refused before the other one is heard of', async () => {
    const create = write();
    const [first, second] = [sending(create), sending(create)];
    await second.fail(denied);
    expect(kept()).toEqual(ticket);
    await first.fail(lost);
    expect([create.open, kept()]).toEqual([ticket, ticket]);
  });

  // covers: W, D8
  it('stay in doubt where one was refused after the other one was lost', async () => {
    const create = write();
    const [first, second] = [sending(create), sending(create)];
    await first.fail(lost);
    await second.fail(denied);
    expect([create.open, kept()]).toEqual([ticket, ticket]);
    expect(sending(create).key).toBe(first.key);
  });

  it('are settled once both were refused', async () => {
    const create = write();
    const [first, second] = [sending(create), sending(create)];
    await first.fail(denied);
    await second.fail(denied);
    expect([create.open, create.sent, kept()]).toEqual([undefined, undefined, undefined]);
  });
});
