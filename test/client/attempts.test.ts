import { describe, expect, it } from 'vitest';
import type { OpenAttempt } from '../../src/client/ticketing-client.js';
import { problem } from '../support/answering.js';
import { createCall, faced, failureOf, linkCall, loseWrites, type Faced } from './support.js';
import { MemoryStorage } from '../support/memory-storage.js';

const values = { title: 'Rows are missing', description: '' };
const ended = { code: 'invalid-request', outcomeUnknown: false, message: 'This attempt has ended: ask openAttempts() for what is open.' };

/** A write whose answer is lost. */
async function inDoubt(kind: OpenAttempt['kind'], page: Faced = faced()): Promise<Faced & { readonly attempt: OpenAttempt }> {
  loseWrites(page);
  await failureOf(kind === 'create' ? page.client.createTicket(['42'], values) : page.client.links('42').link({ id: 't3', key: 'INC-t3' }));
  const [attempt] = page.client.openAttempts('42');
  if (!attempt) throw new Error('Nothing is open');
  return Object.assign(page, { attempt });
}

describe('openAttempts', () => {
  // covers: W
  it('has the create that is in doubt, also of an earlier page of this tab', async () => {
    const storage = new MemoryStorage();
    const { attempt } = await inDoubt('create', faced({ storage }));
    expect(attempt).toMatchObject({ kind: 'create', anomalyIds: ['42'], values, ticket: undefined });
    expect(Object.isFrozen(attempt.values)).toBe(true);
    expect(attempt.values).not.toHaveProperty('instance_origin');
    const { client } = faced({ storage });
    expect(client.openAttempts('42')).toMatchObject([{ kind: 'create', values }]);
    expect(client.openAttempts('43')).toEqual([]);
  });

  // covers: W
  it('has the link that is in doubt', async () => {
    const { attempt } = await inDoubt('link');
    expect(attempt).toMatchObject({ kind: 'link', anomalyIds: ['42'], values: undefined, ticket: { id: 't3', key: 'INC-t3' } });
    expect(Object.isFrozen(attempt.ticket)).toBe(true);
  });

  // covers: W
  it.each([
    ['create', createCall, { kind: 'created', linked: true, ticket: { id: 'new' } }],
    ['link', linkCall, { kind: 'linked', ticket: { provider: 'servicenow', id: 't3', key: 'INC-t3' } }],
  ] as const)('finds out what became of a %s by the same request', async (kind, call, outcome) => {
    const { attempt, client, writes } = await inDoubt(kind);
    expect(await attempt.check()).toMatchObject(outcome);
    const [first, second] = writes();
    expect(first).toMatchObject({ call, replay: null });
    expect(second).toEqual({ ...first, replay: 'true' });
    expect(client.openAttempts('42')).toEqual([]);
  });

  // covers: W
  it.each(['create', 'link'] as const)('of a %s that has ended sends nothing any more: that would be another one', async (kind) => {
    const { attempt, writes } = await inDoubt(kind);
    await attempt.check();
    expect(await failureOf(attempt.check())).toMatchObject(ended);
    attempt.giveUp();
    expect(writes()).toHaveLength(2);
  });

  // covers: W
  it.each(['create', 'link'] as const)('of a %s can be checked twice at once', async (kind) => {
    const { attempt, writes } = await inDoubt(kind);
    await Promise.all([attempt.check(), attempt.check()]);
    expect(new Set(writes().map(({ key }) => key)).size).toBe(1);
  });

  // covers: W
  it.each(['create', 'link'] as const)('of a %s can be given up: nothing is in doubt, and the next one is another one', async (kind) => {
    const page = await inDoubt(kind);
    page.attempt.giveUp();
    expect(page.client.openAttempts('42')).toEqual([]);
    expect(await failureOf(page.attempt.check())).toMatchObject(ended);
    await inDoubt(kind, page);
    const [first, second] = page.writes();
    expect(second?.key).not.toBe(first?.key);
    expect(second?.replay).toBeNull();
  });

  // covers: W
  it('of an earlier attempt has no say over a later one', async () => {
    const page = await inDoubt('create');
    const { attempt: earlier } = page;
    earlier.giveUp();
    const { client } = await inDoubt('create', page);
    earlier.giveUp();
    expect(client.openAttempts('42')).toHaveLength(1);
  });

  // covers: W, D10
  it('of a user who was forgotten sends nothing in the name of the next one', async () => {
    const { attempt, client, writes } = await inDoubt('create');
    await client.forget();
    expect(client.openAttempts('42')).toEqual([]);
    expect(await failureOf(attempt.check())).toMatchObject(ended);
    expect(writes()).toHaveLength(1);
  });

  // covers: W
  it('stays while a check says nothing about it, and ends with a definite no', async () => {
    const page = await inDoubt('create');
    page.answer = ({ call }) => (call === createCall ? problem(403, 'forbidden') : undefined);
    expect(await failureOf(page.attempt.check())).toMatchObject({ code: 'forbidden' });
    expect(page.client.openAttempts('42')).toHaveLength(1);
    page.answer = ({ call }) => (call === createCall ? problem(422, 'provider-rejected') : undefined);
    expect(await failureOf(page.attempt.check())).toMatchObject({ code: 'provider-rejected' });
    expect(page.client.openAttempts('42')).toEqual([]);
  });

  // covers: W
  it.each(['create', 'link'] as const)('of a %s is not sent for a signal that has aborted', async (kind) => {
    const { attempt, writes } = await inDoubt(kind);
    expect(await failureOf(attempt.check({ signal: AbortSignal.abort(new Error('Enough')) }))).toMatchObject({ message: 'Enough' });
    expect(writes()).toHaveLength(1);
  });
});
