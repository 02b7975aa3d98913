import type { Connections } from '../../../src/backend/connection/connections.js';
import { Arrival } from '../../../src/backend/notes/arrival.js';
import { ServiceNowClient } from '../../../src/backend/servicenow/client.js';
import { origin } from '../support/data.js';

interface User {
  name?: string | null;
  user_name?: string | null;
}

const service: User = { name: 'Qualytics Integration', user_name: 'qualytics' };
const beth: User = { name: 'Beth Anglin', user_name: 'beth.anglin' };
const abel: User = { name: 'Abel Tuter', user_name: 'abel.tuter' };

interface Setting {
  /** Who is in `sys_user`; undefined where it may not be read. */
  users?: User[] | undefined;
  /** The user name that the connection signs in with; undefined where there is no connection. */
  userName?: string | undefined;
  /** The instance drops the condition of a query, and answers everybody. */
  drops?: boolean;
  /** When the credentials were exchanged, in milliseconds since the Unix epoch. */
  exchanged?: number;
  text?: string;
  at?: number;
}

/** Asks whether a note has arrived where `before` is whose entries had its text, and `now` whose have it; and what was asked of the instance. */
async function judged(before: string[] | null, now: string[], setting: Setting = {}) {
  const { users, userName, drops = false, exchanged = 0, text = 'ok', at = 1_000 } = { users: [service, beth, abel], userName: 'qualytics', ...setting };
  const asked: string[] = [];
  const fetch = (input: RequestInfo | URL): Promise<Response> => {
    const query = new URL(input as string).searchParams.get('sysparm_query') ?? '';
    asked.push(query);
    if (!users) return Promise.resolve(Response.json({ error: { message: 'No.', detail: null }, status: 'failure' }, { status: 403 }));
    const [column, value] = query.split('=') as [keyof User, string];
    const result = users.filter((user) => drops || user[column]?.toLowerCase() === value.toLowerCase());
    return Promise.resolve(Response.json({ result }));
  };
  const active = userName === undefined ? undefined : { credentialsUpdated: new Date(exchanged).toISOString() };
  const connections = { active: () => Promise.resolve(active), userName: () => Promise.resolve(userName) } as unknown as Connections;
  const client = new ServiceNowClient({ fetch, origin, timeout: 1000 });
  return { isProved: await new Arrival(connections).isProved(client, text, { at, before }, now), asked };
}

const isProved = async (...given: Parameters<typeof judged>): Promise<boolean> => (await judged(...given)).isProved;

const ours = 'Qualytics Integration';

// covers: Y6
test.each([
  [[], [], false],
  [[], [ours], true],
  [null, [ours], true],
  [[ours], [ours], false],
  [[ours], [ours, ours], true],
  [['Beth Anglin', ours], [ours, 'Beth Anglin'], false],
  [['Beth Anglin', ours], ['Beth Anglin', ours], false],
  [[ours, 'Beth Anglin', 'Abel Tuter'], ['Abel Tuter', ours, 'Beth Anglin'], false],
  [['Beth Anglin', ours], [ours, ours, 'Beth Anglin'], true],
  [['Abel Tuter', 'Abel Tuter'], ['Abel Tuter', 'Abel Tuter', ours], true],
  // An entry that is gone is no other one's.
  [[ours, ours], [ours], false],
])('with entries of %j before, those of %j prove a note: %s', async (before, now, expected) => {
  expect(await isProved(before, now)).toBe(expected);
});

// covers: Y6
test('an entry of another person is not ours, nor are those of several', async () => {
  expect(await isProved([], ['Beth Anglin'])).toBe(false);
  expect(await isProved([ours], ['Beth Anglin', 'Abel Tuter', ours])).toBe(false);
  expect(await isProved([], ['Beth Anglin', ours])).toBe(true);
  expect(await isProved([], ['Beth Anglin', 'Integration, Qualytics'])).toBe(true);
  expect(await isProved([], ['Integration, Qualytics', 'Beth Anglin'])).toBe(true);
});

// covers: Y6
test('the users are asked by name, and only where it matters', async () => {
  expect((await judged([], ['Beth Anglin'])).asked).toEqual(['user_name=qualytics', 'name=Beth Anglin']);
  expect((await judged([], [ours])).asked).toEqual(['user_name=qualytics']);
  expect((await judged([], [])).asked).toEqual([]);
});

// covers: Y1, Y6
test('a text with its own time is ours, whoever is said to have written it', async () => {
  const text = '[2024-01-15 10:30:00 UTC] Qualytics Anomaly Status: Acknowledged';
  expect(await judged([], ['Beth Anglin'], { text })).toEqual({ isProved: true, asked: [] });
  expect(await isProved(['Beth Anglin'], ['Beth Anglin'], { text })).toBe(false);
});

// covers: Y6
test('where nobody can tell who the account is, or was, an entry counts as ours', async () => {
  const other = ['Beth Anglin'];
  expect(await judged([], other, { userName: undefined })).toEqual({ isProved: true, asked: [] });
  expect(await isProved([], other, { users: undefined })).toBe(true);
  expect(await isProved([], other, { users: [beth] })).toBe(true);
  expect(await isProved([], other, { users: [{ ...service, name: ' ' }, beth] })).toBe(true);
  expect(await isProved([], other, { users: [{ name: 'Qualytics Integration' }, beth] })).toBe(true);
  expect(await isProved([], other, { userName: 'a^ORactive=true' })).toBe(true);
  expect(await judged([], other, { exchanged: 1_001 })).toEqual({ isProved: true, asked: [] });
  expect(await isProved([], other, { exchanged: 1_000 })).toBe(false);
});

// covers: Y6
test('a user name counts in whatever case', async () => {
  expect(await isProved([], ['Beth Anglin'], { userName: 'Qualytics' })).toBe(false);
  expect(await isProved([], ['Beth Anglin'], { users: [{ ...service, user_name: 'QUALYTICS' }, beth] })).toBe(false);
});

// covers: Y6
test('what the instance answers is compared: one that drops the condition answers anybody', async () => {
  expect(await isProved([], ['Beth Anglin'], { drops: true })).toBe(false);
  expect(await isProved([], ['Qualytics Integration'], { drops: true, users: [beth, service] })).toBe(true);
  expect(await isProved([], ['Nobody Here'], { drops: true })).toBe(true);
  expect(await isProved([], ['Beth Anglin'], { drops: true, users: [beth] })).toBe(true);
});

// covers: Y6
test('a name counts with single blanks, as a journal is read', async () => {
  expect(await isProved([], [ours], { users: [{ ...service, name: ' Qualytics \u00a0 Integration ' }] })).toBe(true);
  expect(await isProved([], ['Beth Anglin'], { drops: true, users: [service, { ...beth, name: 'Beth  Anglin ' }] })).toBe(false);
  expect(await isProved([], ['Beth Anglin'], { drops: true, users: [service, { ...beth, name: null }, beth] })).toBe(false);
});
