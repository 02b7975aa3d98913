import { describe, expect, it } from 'vitest';
import { problem } from '../support/answering.js';
import { called, createCall, faced, failureOf, hold, instance_origin, loseWrites } from './support.js';
import { MemoryStorage } from '../support/memory-storage.js';

const values = { title: 'Rows are missing', description: 'Since Monday.', impact: '2' };

describe('createTicket', () => {
  // covers: C10, C13
  it('creates a ticket for the instance that is connected, and says what came of it', async () => {
    const page = faced();
    const made = await page.client.createTicket(['42'], values);
    expect(page.writes()).toEqual([{ call: createCall, key: expect.stringMatching(/^[0-9a-f]{32}$/) as string, replay: null, body: { table: 'incident', caller: '', ...values, instance_origin } }]);
    expect(made).toMatchObject({ kind: 'created', linked: true, linkId: 'l9', ticket: { provider: 'servicenow', id: 'new', key: 'INC-new' }, answer: { anomaly_id: '42', instance_origin } });
    expect(page.client.openAttempts('42')).toEqual([]);
  });

  // covers: W, D8
  it('creates one of what is asked for twice at once, whatever the order of its values', async () => {
    const page = faced();
    const { impact, description, title } = values;
    await Promise.all([page.client.createTicket(['42'], values), page.client.createTicket(['42'], { impact, description, title })]);
    const [first, second] = page.writes();
    expect(second).toMatchObject({ key: first?.key, body: first?.body, replay: 'true' });
    expect(page.writes()).toHaveLength(2);
  });

  // covers: W, D8
  it('sends the same once more after a lost answer, over a reload and with its values in another order', async () => {
    const storage = new MemoryStorage();
    const page = faced({ storage });
    loseWrites(page);
    expect(await failureOf(page.client.createTicket(['42'], values))).toMatchObject({ name: 'TicketingError', outcomeUnknown: true });
    const next = faced({ storage });
    const { impact, description, title } = values;
    await next.client.createTicket(['42'], { impact, title, description });
    expect(next.writes()).toEqual([{ ...page.writes()[0], replay: 'true' }]);
    expect(storage.length).toBe(0);
  });

  // covers: W
  it('takes the instance as a fact of the call, not of the ticket: the same values are the same ticket', async () => {
    const page = faced();
    loseWrites(page);
    await failureOf(page.client.createTicket(['42'], { ...values, instance_origin }));
    await page.client.createTicket(['42'], { ...values, instance_origin });
    expect(new Set(page.writes().map(({ key }) => key)).size).toBe(1);
  });

  // covers: C1
  it('sends what holds something, as the form does: an empty value is none', async () => {
    const page = faced();
    loseWrites(page);
    await failureOf(page.client.createTicket(['42'], { ...values, category: '' }));
    await page.client.createTicket(['42'], values);
    expect(new Set(page.writes().map(({ key }) => key)).size).toBe(1);
  });

  // covers: W
  it.each([
    ['another title', { ...values, title: 'Something else' }],
    ['one value less', { title: values.title, description: values.description }],
    ['one value more', { ...values, urgency: '1' }],
  ])('sends nothing of %s while one is in doubt, and says which', async (_, other) => {
    const page = faced();
    loseWrites(page);
    await failureOf(page.client.createTicket(['42'], values));
    const failure = await failureOf(page.client.createTicket(['42'], other));
    expect(failure).toMatchObject({ code: 'attempt-open', outcomeUnknown: false, message: 'Nobody knows yet what became of the last create for the anomaly 42: check it, or give it up, by openAttempts().' });
    expect(page.writes()).toHaveLength(1);
    // Of another anomaly nothing is in doubt.
    await failureOf(page.client.createTicket(['43'], other));
    expect(page.writes()).toHaveLength(2);
  });

  // covers: W
  it('sends nothing else while one is on its way', async () => {
    const page = faced();
    hold(page, (call) => call === createCall);
    const abort = new AbortController();
    const first = failureOf(page.client.createTicket(['42'], values, { signal: abort.signal }));
    await called(page, createCall);
    expect(await failureOf(page.client.createTicket(['42'], { ...values, title: 'Other' }))).toMatchObject({ code: 'attempt-open' });
    abort.abort(new Error('Enough'));
    expect(await first).toMatchObject({ message: 'Enough' });
    expect(page.client.openAttempts('42')).toHaveLength(1);
  });

  // covers: W
  it('that nobody waits for before it is sent leaves no doubt', async () => {
    const page = faced();
    expect(await failureOf(page.client.createTicket(['42'], values, { signal: AbortSignal.abort(new Error('Enough')) }))).toMatchObject({ message: 'Enough' });
    expect(page.writes()).toEqual([]);
    expect(page.client.openAttempts('42')).toEqual([]);
  });

  it.each([
    ['a clear no', () => problem(403, 'forbidden'), 'forbidden'],
    ['a refusal of ServiceNow’s', () => problem(422, 'provider-rejected'), 'provider-rejected'],
  ])('is over after %s: another one may be sent', async (_, refuse, code) => {
    const page = faced();
    page.answer = ({ call }) => (call === createCall ? refuse() : undefined);
    expect(await failureOf(page.client.createTicket(['42'], values))).toMatchObject({ code, outcomeUnknown: false });
    page.answer = () => undefined;
    await page.client.createTicket(['42'], { ...values, title: 'Other' });
    expect(page.writes()).toHaveLength(2);
  });

  it('has sent nothing where the connected instance cannot be read', async () => {
    const page = faced();
    page.answer = ({ call }) => (call.endsWith('/capabilities') ? problem(403, 'forbidden') : undefined);
    expect(await failureOf(page.client.createTicket(['42'], values))).toMatchObject({ code: 'forbidden', outcomeUnknown: false });
    expect(page.writes()).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['two anomalies', ['42', '43']],
    ['no anomaly', []],
    ['an empty id', ['']],
  ])('refuses %s in words', async (_, anomalyIds) => {
    const page = faced();
    expect(await failureOf(page.client.createTicket(anomalyIds, values))).toMatchObject({ code: 'invalid-request', outcomeUnknown: false, message: 'A ticket is created for one anomaly: give one id.' });
    expect(page.sent).toEqual([]);
  });

  it.each<[string, object, object[]]>([
    ['no title', { description: '' }, [{ field: 'title', detail: 'A ticket needs a title.' }]],
    ['a blank title', { title: ' ' }, [{ field: 'title', detail: 'A ticket needs a title.' }]],
    ['a number', { title: 'T', impact: 2 }, [{ field: 'impact', detail: 'Give a text.' }]],
    ['null', { title: 'T', caller: null }, [{ field: 'caller', detail: 'Give a text.' }]],
    ['a title that is no text', { title: 7 }, [{ field: 'title', detail: 'Give a text.' }, { field: 'title', detail: 'A ticket needs a title.' }]],
  ])('refuses %s, by field', async (_, given, issues) => {
    const page = faced();
    const failure = await failureOf(page.client.createTicket(['42'], given as typeof values));
    expect(failure).toMatchObject({ code: 'invalid-request', message: 'The values of the ticket are not complete.', issues, outcomeUnknown: false });
    expect(page.sent).toEqual([]);
  });
});
