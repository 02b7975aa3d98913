import { defaultSettings } from '../../src/backend/index.js';
import { writers } from '../../src/backend/connection-test/writing-role.js';
import type { Samples } from './play.js';
import type { Row } from './rows.js';
import type { Table } from './tables.js';
import { timeText } from './words.js';

const code = (text: string): string => `\`${text}\``;
const listed = (names: readonly string[]): string => names.map(code).join(', ');

/** Returns in a few lines what an administrator wants to know before anything else. */
export function inShort(rows: readonly Row[], tables: readonly Table[], others: readonly Table[]): string {
  const methods = [...new Set(rows.map(({ method }) => method))];
  const apis = [...new Set(rows.map(({ path }) => path.split('/').slice(0, 4).join('/')))];
  const written = writtenOf(tables);
  return `- **Who calls**: the backend of the product, from its own network addresses, by HTTPS to the instance's address. Browsers never do, and nothing calls from the instance to the product.
- **What it calls**: ${listed(apis)}, by ${methods.join(', ')}. It follows no redirect.
- **What it writes**: records of ${listed(written)} alone, with their work notes. Other tables (${listed(writtenOf(others).filter((name) => !written.includes(name)))}) only where an operator of the backend has
  switched them on. It never deletes anything, never changes a state, an assignment or a customer-visible comment of an incident that is there, and resolves nothing.
- **What it reads**: ${tables.length} tables, below. Most are read so that people choose by name; without them it works with limits that it names.
- **Whose decision it is**: each incident is created or linked because a person pressed a button. By itself the backend writes work notes on
  incidents that are linked and, shortly after a link, the block that it put into a description once more where somebody has written over it.`;
}

const writtenOf = (tables: readonly Table[]): string[] => tables.filter(({ written }) => written.length > 0).map(({ name }) => name);

/** Returns how the account is made. */
export const account = (): string => `1. **A user of its own**, for this alone: a service account, active, with a password of the instance's own. Its name has no colon in it.
2. **Web service access only** is ticked on its user record: it calls the API, and cannot sign in to the pages. A second factor or a single sign-on must not hold for it.
3. **Basic authentication** is allowed for it at the REST API. OAuth is not used.
4. **A role that lets it read and write incidents**: ${listed([...writers].filter((role) => role !== 'admin'))}, or one of your own that contains one of these. On an instance as it comes work
   notes are shown to \`itil\` and above alone, and what the account does not see counts as not written: with another role, grant it work notes, too. Never ${code('admin')}: nothing that is needed asks for it.
5. **Read access to the optional tables** below, as far as people are to choose by name. ACLs may deny each of them.
6. **The backend's addresses** are admitted, where the instance has an IP address access control or a firewall before it.
7. **Its language** is the one in which choices are shown to people who use the product.

Then somebody enters the instance's address, the account's name and its password in the product. The backend encrypts the password and shows it to nobody. *Test connection* says which
rights it finds, and never writes.`;

/** Returns how often calls are made. */
export function frequency(): string {
  const { statusMaxAge, statusChunk, blockCheckDelay, retryDelay, timeout } = defaultSettings();
  return `Nothing is asked while nobody uses the product, but for work notes that wait. An operator of the backend may have set other times than these.

- **States of linked incidents** are read while somebody has a page with them open: each at most once in ${timeText(statusMaxAge)}, up to ${statusChunk} of them in one call.
- **A work note** takes two calls: a look at the work notes, and the write. What fails is tried again after ${timeText(retryDelay.first)}, then after twice as long each time, up to ${timeText(retryDelay.longest)};
  what the instance refuses for lack of a right is not tried again by itself.
- **A link** is looked after ${timeText(blockCheckDelay)} later, once more each time that its block was written over, and four times at the most.
- **Lists** of choices and columns are read with each form that is opened.
- **A refused password** (401) stops what the backend does by itself, work notes and the reading of states, until somebody enters another one or tests the connection with success: no
  retries lock the account. A form or a search that somebody opens meanwhile is still one try.
- **A rate limit** (429) is kept to: no work note is tried again before ${code('Retry-After')} is over. A call is given up after ${timeText(timeout)}.`;
}

/** Returns how what was written is found. */
export const traces = ({ correlationId, workNote, description }: Samples): string => `- **Created by** (${code('sys_created_by')}) and **Updated by** (${code('sys_updated_by')}) name the account.
- **An incident that it created** has a ${code('correlation_id')} that begins with ${code(`${correlationId.split(':')[0] ?? ''}:`)}, then the anomaly and a key: ${code(correlationId)}. The list of them:
  ${code(`correlation_idSTARTSWITH${correlationId.split(':')[0] ?? ''}:`)}.
- **A description** that it wrote to has a block that begins with ${code(description.split('\n').find((line) => line.startsWith('## ')) ?? '')}. What was there before stays above it.
- **A work note** ends with a mark, by which it is found again and never written twice: ${code(workNote)}.`;
