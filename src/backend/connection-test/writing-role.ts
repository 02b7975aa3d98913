import * as z from 'zod/mini';
import type { ServiceNowClient } from '../servicenow/client.js';
import { safeTerms } from '../servicenow/encoded-query.js';
import { asFailure, ServiceNowError } from '../servicenow/failure.js';
import { readRows } from '../servicenow/rows.js';

/** The roles that give the right to create and write incidents on an instance as it comes (`servicenow-api.md 5`). */
export const writers: ReadonlySet<string> = new Set(['admin', 'itil', 'sn_incident_write']);

/** The roles that one call asks about, and the calls after which nobody follows the roles any further. */
const [together, maxLooks] = [100, 20];
const maxRows = '1000';

/**
 * The role of an account that usually lets it write incidents. A role is no right: an access rule can give it to another one, and deny it
 * to these, so that none of them settles anything.
 */
export type WritingRole =
  /** `contains`: the role of that kind which it contains, directly or not; undefined where it is one itself. */
  | { readonly answer: 'yes'; readonly role: string; readonly contains: string | undefined }
  | { readonly answer: 'no' }
  /** Some of the roles, or what they contain, may not be read. */
  | { readonly answer: 'untold' };

const Optional = z.catch(z._default(z.string(), ''), '');
const Grant = z.object({ 'user.user_name': Optional, role: Optional, 'role.name': Optional, state: Optional });
const Containment = z.object({ role: Optional, contains: Optional, 'contains.name': Optional });

/** A role as a grant or a containment names it; `root` is the account's own role that leads to it. */
interface Found {
  readonly id: string;
  readonly name: string;
  readonly root: string;
}

/** What a look has found, and whether that is all there is. */
interface Look {
  readonly found: readonly Found[];
  readonly isWhole: boolean;
}

/** Looks for such a role among those of the account, however it came by them, and among what they contain. */
export async function writingRole(client: ServiceNowClient, userName: string): Promise<WritingRole> {
  const own = await ownRoles(client, userName);
  const direct = own.found.find(isWriter);
  if (direct) return { answer: 'yes', role: direct.name, contains: undefined };
  const contained = await containedIn(client, own.found);
  if ('name' in contained) return { answer: 'yes', role: contained.root, contains: contained.name };
  return own.isWhole && contained.isWhole ? { answer: 'no' } : { answer: 'untold' };
}

const isWriter = ({ name }: Found): boolean => writers.has(name);

/** Reads the roles of the account: those that come with a group or with another role have rows of their own. */
async function ownRoles(client: ServiceNowClient, userName: string): Promise<Look> {
  if (safeTerms(userName)[0] !== userName) return { found: [], isWhole: false };
  const { rows, isWhole } = await readAll(client, 'sys_user_has_role', `user.user_name=${userName}`, Grant);
  // An instance may drop the condition and answer with the roles of anybody.
  const own = rows.filter((row) => row['user.user_name'].toLowerCase() === userName.toLowerCase());
  const valid = own.filter(({ state }) => state === '' || state === 'active');
  const found = valid.map((row) => ({ id: row.role, name: row['role.name'], root: row['role.name'] }));
  const isOwn = own.length === rows.length && (rows.length > 0 || (await hasRows(client, 'sys_user_has_role')));
  return { found, isWhole: isWhole && isOwn && found.every(isNamed) };
}

const isNamed = ({ name }: Found): boolean => name !== '';

/** Follows what the roles contain, each role once, until a writing one is found. */
async function containedIn(client: ServiceNowClient, roles: readonly Found[]): Promise<Found | { isWhole: boolean }> {
  if (roles.length === 0) return { isWhole: true };
  const seen = new Set(roles.map(({ id }) => id));
  let waiting = [...roles];
  let isWhole = await hasRows(client, 'sys_user_role_contains');
  for (let looks = 0; waiting.length > 0 && isWhole; looks += 1) {
    if (looks === maxLooks) return { isWhole: false };
    const look = await lookInto(client, waiting.slice(0, together));
    const writer = look.found.find(isWriter);
    if (writer) return writer;
    isWhole = look.isWhole && look.found.every(isNamed);
    const next = look.found.filter(({ id }) => !seen.has(id));
    for (const { id } of next) seen.add(id);
    waiting = [...waiting.slice(together), ...next];
  }
  return { isWhole };
}

async function lookInto(client: ServiceNowClient, roles: readonly Found[]): Promise<Look> {
  const { rows, isWhole } = await readAll(client, 'sys_user_role_contains', `roleIN${roles.map(({ id }) => id).join(',')}`, Containment);
  const found = rows.flatMap(({ role, contains, 'contains.name': name }) => {
    const root = roles.find(({ id }) => id === role)?.root;
    return root === undefined ? [] : [{ id: contains, name, root }];
  });
  return { found, isWhole: isWhole && found.length === rows.length };
}

/** Reads rows; those that are hidden, or more than are asked for, make it less than all. */
async function readAll<Row extends z.core.$ZodType>(client: ServiceNowClient, table: string, query: string, schema: Row & { shape: object }) {
  const fields = Object.keys(schema.shape).join(',');
  const parameters = { sysparm_query: query, sysparm_fields: fields, sysparm_limit: maxRows, sysparm_exclude_reference_link: 'true' };
  const answer = await client.list(table, parameters).catch(asFailure);
  if (answer instanceof ServiceNowError) return { rows: [], isWhole: false };
  const rows = readRows(schema, answer.rows);
  return { rows, isWhole: rows.length >= answer.total };
}

/** Tests whether the table shows anything: without the right to read it ServiceNow answers 403 or an empty list (`servicenow-api.md 5`). */
async function hasRows(client: ServiceNowClient, table: string): Promise<boolean> {
  const answer = await client.list(table, { sysparm_limit: '1', sysparm_fields: 'sys_id' }).catch(asFailure);
  return !(answer instanceof ServiceNowError) && answer.rows.length > 0;
}
