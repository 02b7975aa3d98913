import type { DroppedField, TicketCreate } from '../../../contract/create-ticket.js';
import { invalidField } from '../http/problem-error.js';
import type { TaskRow } from '../servicenow/rows.js';
import type { BackendSettings } from '../settings.js';
import { descriptionLimit } from './anomaly-block.js';

/** The wire's fields with the ServiceNow columns they are sent in. */
const columns = {
  title: 'short_description',
  category: 'category',
  subcategory: 'subcategory',
  impact: 'impact',
  urgency: 'urgency',
  priority: 'priority',
  assignment_group: 'assignment_group',
  caller: 'caller_id',
} as const satisfies Record<string, keyof TaskRow>;

type SentField = keyof typeof columns;

const references = new Set<string>(['assignment_group', 'caller']);

/** A request turned into what ServiceNow is asked for. */
export interface TicketValues {
  table: string;
  /** The user's own text, before the block. */
  description: string;
  /** What is sent, by the wire's field names; empty values are left out. */
  fields: Partial<Record<SentField, string>>;
  /** Fields that came with a value and are not sent (domain C1, C8). */
  ignored: string[];
}

/** @throws ProblemError `invalid-request` for a title of blanks or a description that ServiceNow would cut */
export function ticketValues({ title, description, table = '', ...rest }: TicketCreate, settings: BackendSettings): TicketValues {
  const line = title.replace(/\s+/g, ' ').trim();
  if (line === '') throw invalidField('title', 'Short Description is empty. Say in one line what is wrong.');
  if (description.length > descriptionLimit) {
    throw invalidField('description', `Description is longer than the ${descriptionLimit} characters that ServiceNow keeps. Shorten it.`);
  }
  const given = Object.entries({ title: line, ...rest }).filter(([, value]) => value !== '');
  const sent = given.filter(([name]) => name in columns && (name !== 'caller' || settings.caller));
  const ignored = given.filter((entry) => !sent.includes(entry)).map(([name]) => name);
  const supported = table === '' || settings.tables.includes(table);
  return {
    table: supported && table !== '' ? table : 'incident',
    description,
    fields: Object.fromEntries(sent),
    ignored: supported ? ignored : ['table', ...ignored],
  };
}

/** The values as columns of a ServiceNow record. */
export const columnValues = ({ fields }: TicketValues): Record<string, string> =>
  Object.fromEntries(entries(fields).map(([name, value]) => [columns[name], value]));

/**
 * Compares what was sent with what the record holds: ServiceNow drops, cuts and recomputes without an error
 * (domain C11, `servicenow-api.md 3.5`).
 * @param isChoice whether a value is on the choice list of its field; true where there is no list to look at
 */
export function droppedFields({ fields }: TicketValues, row: TaskRow, isChoice: (field: string, value: string) => boolean): DroppedField[] {
  return entries(fields).flatMap(([name, sent]) => {
    const stored = row[columns[name]];
    // The id of no record is kept, but there is nothing to display for it.
    const dangling = references.has(name) && stored.display === stored.value;
    if (stored.value === sent && !dangling && isChoice(name, sent)) return [];
    return [{ field: name, sent, stored: dangling ? '' : stored.display }];
  });
}

const entries = (fields: TicketValues['fields']): [SentField, string][] => Object.entries(fields) as [SentField, string][];
