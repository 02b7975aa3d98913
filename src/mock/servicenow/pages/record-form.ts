import type { Answer } from '../http/answer.js';
import { readBytes } from '../http/body.js';
import { ServiceNowError } from '../http/errors.js';
import type { InstanceRequest } from '../http/instance-request.js';
import { empty } from '../http/respond.js';
import type { WriteOptions } from '../rules/record-writer.js';
import type { Table } from '../schema/table.js';
import { actorOf } from '../security/users.js';
import { valueOf, type Row } from '../store/row.js';
import { refusedPage } from './layout.js';
import type { PagePorts } from './ports.js';
import { actingUsers, recordPage } from './record-page.js';
import { isTransition, transitions } from './state-actions.js';

type Form = ReadonlyMap<string, string>;

const asIs: WriteOptions = { displayInput: false, suppressSystemFields: false, denied: new Set() };
const formColumns = ['hold_reason', 'close_code', 'close_notes'] as const;
const isJournal = (action: string): boolean => action === 'work_notes' || action === 'comments';

const seeOther = (location: string): Answer => empty(303, { Location: location });

/** Returns the values that a form's action writes into the record. */
function valuesOf(form: Form): Row {
  const action = form.get('action') ?? '';
  if (isJournal(action)) return { [action]: form.get('text') ?? '' };
  if (!isTransition(action)) return {};
  const given = formColumns.flatMap((column) => {
    const value = form.get(column);
    return value === undefined ? [] : [[column, value]];
  });
  return { state: transitions[action].state, ...(Object.fromEntries(given) as Row) };
}

/** Does what the form asks, and says where that leads. */
function perform(ports: PagePorts, table: Table, row: Row, form: Form): string {
  const own = `/${table.name}.do?sys_id=${valueOf(row, 'sys_id')}`;
  const users = actingUsers(ports, row);
  const user = users.find((candidate) => valueOf(candidate, 'sys_id') === form.get('as')) ?? users[0];
  if (user === undefined) return own;
  const actor = actorOf(ports.database, user);
  if (form.get('action') !== 'delete') {
    ports.writer.update(table, row, valuesOf(form), actor, asIs);
    return own;
  }
  ports.writer.remove(table, row, actor);
  return `/${table.name}_list.do`;
}

/** Throws 400 for a form over the limit. */
async function readForm(request: InstanceRequest, { settings }: Pick<PagePorts, 'settings'>): Promise<Form> {
  const form = new URLSearchParams(new TextDecoder().decode(await readBytes(request, settings.maxBodyBytes)));
  // A form sends its line breaks as CR LF.
  return new Map([...form].map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));
}

/** Answers a form of the record page: back to the page when it is done, the page with the reason when it is refused. */
export async function submitRecordForm(
  ports: PagePorts,
  request: InstanceRequest,
  url: URL,
  table: Table,
  row: Row,
): Promise<Answer> {
  const origin = request.headers.get('Origin');
  if (origin !== null && origin !== url.origin) return refusedPage();
  const form = await readForm(request, ports);
  try {
    return seeOther(perform(ports, table, row, form));
  } catch (error) {
    if (!(error instanceof ServiceNowError)) throw error;
    return recordPage(ports, table, row, { message: error.detail ?? error.message, typed: form });
  }
}
