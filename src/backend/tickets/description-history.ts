import * as z from 'zod/mini';
import type { TicketRef } from '../ports/records.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { all } from '../servicenow/encoded-query.js';
import { readRows } from '../servicenow/rows.js';

/** What the audit has of a write to a description. */
interface History {
  /** The text that the write replaced. */
  readonly before: string;
  /** The text that it left. */
  readonly written: string;
  /** Whether the text that it replaced is another one than it went on from. */
  readonly isReplaced: boolean;
}

const AuditRow = z.object({ oldvalue: z.string(), newvalue: z.string() });

/** The number of changes that are looked at. */
const most = 20;

/**
 * Reads what a write to a description has replaced (`servicenow-api.md 4.1`, `sys_audit`). Undefined where the audit may not be read or has
 * nothing of it: then it cannot be told.
 * @param start the beginning of what the write put after the description
 */
export async function textBefore(client: ServiceNowClient, { sysId }: Pick<TicketRef, 'sysId'>, start: string): Promise<History | undefined> {
  const { rows } = await client
    .list('sys_audit', {
      sysparm_query: all(`documentkey=${sysId}`, 'fieldname=description', 'ORDERBYDESCsys_created_on', 'ORDERBYDESCrecord_checkpoint'),
      sysparm_fields: 'oldvalue,newvalue',
      sysparm_limit: String(most),
    })
    .catch(() => ({ rows: [] }));
  const ours = readRows(AuditRow, rows)
    .map(({ oldvalue, newvalue }) => ({ before: plain(oldvalue), written: plain(newvalue) }))
    .find(({ before, written }) => written.includes(start) && !before.includes(start));
  if (!ours) return undefined;
  const from = ours.written.slice(0, ours.written.indexOf(start)).trimEnd();
  return { ...ours, isReplaced: ours.before.trimEnd() !== from };
}

const plain = (text: string): string => text.replaceAll('\r\n', '\n');
