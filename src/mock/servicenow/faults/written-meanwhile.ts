import type { InstanceRequest } from '../http/instance-request.js';
import type { RecordWriter } from '../rules/record-writer.js';
import { schema } from '../schema/table.js';
import type { Database } from '../store/database.js';
import { valueOf } from '../store/row.js';

/** What it takes to write as a person does. */
export interface PersonPorts {
  readonly database: Database;
  readonly writer: RecordWriter;
}

const person = { sysId: '', userName: 'beth.anglin', roles: new Set(['admin']), language: 'en' } as const;

/** Lets a person add a line to the description of the record that a request is about to write, as if their form had been open. */
export function writeMeanwhile({ database, writer }: PersonPorts, { url }: InstanceRequest): void {
  const [, name = '', sysId = ''] = /\/table\/(\w+)\/([0-9a-f]{32})/i.exec(url) ?? [];
  const base = schema.get(name);
  const row = base && database.data(base.name).get(sysId);
  if (base === undefined || row === undefined) return;
  const table = database.classOf(row, base);
  const description = `${valueOf(row, 'description')}\nAdded by Beth Anglin while it was being written to.`.trimStart();
  writer.update(table, row, { description }, person, { displayInput: false, denied: new Set(), suppressSystemFields: false });
}
