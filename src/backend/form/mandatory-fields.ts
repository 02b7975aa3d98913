import type { Choice } from '../../contract/create-ticket.js';
import type { FormField } from '../../contract/strict/create-ticket.js';
import type { DictionaryRow } from '../servicenow/rows.js';
import { columnOf } from './columns.js';
import type { DemandedColumn } from './demanded-columns.js';
import { field } from './field.js';

/** The heading above what only this instance has in its form. */
const group = 'From your ServiceNow instance';

/** Text columns of more than this many characters get several lines, as in ServiceNow's own forms. */
const longestLine = 255;

type ChoicesOf = (column: string) => Promise<Choice[]>;

/**
 * Marks the fields that the instance demands, and adds those that the form did not have (domain C9).
 * @param known the form so far; a field of it that is not sent, such as Caller in the current release, stays optional
 */
export async function withMandatory(
  known: readonly FormField[],
  columns: readonly DemandedColumn[],
  { isSent, choicesOf }: { isSent: (field: string) => boolean; choicesOf: ChoicesOf },
): Promise<FormField[]> {
  const demanded = new Set(columns.filter(({ required }) => required).map(({ element }) => element));
  const marked = known.map((one) => (demanded.has(columnOf(one.field)) && isSent(one.field) ? { ...one, required: true } : one));
  const present = new Set(known.map(({ field: name }) => columnOf(name)));
  const extra = columns.filter(({ element }) => !present.has(element));
  return [...marked, ...(await Promise.all(extra.map((column) => extraField(column, choicesOf))))];
}

async function extraField(column: DemandedColumn, choicesOf: ChoicesOf): Promise<FormField> {
  const { element, column_label, max_length, default_value, required } = column;
  const type = typeOf(column);
  const values = hasChoices(column) ? await choicesOf(element) : [];
  return field(element, column_label || element, {
    type: values.length > 0 ? 'enum' : type,
    required,
    values,
    group,
    info: [required ? 'Required by your ServiceNow instance.' : 'A rule of your ServiceNow instance requires this for some tickets.', type === 'reference' ? `Enter the sys_id of a record in ${column.reference}.` : ''].join(' ').trim(),
    max_length: Number(max_length) || undefined,
    // A script is the instance's to run.
    default: default_value.startsWith('javascript:') ? '' : default_value,
  });
}

const hasChoices = ({ choice }: DictionaryRow): boolean => choice !== '' && choice !== '0';

/** The tables whose records are found by name. */
const searched: Readonly<Record<string, string>> = { sys_user: 'user', sys_user_group: 'assignment_group' };

/** Returns `internal_type` in the words of the contract; one that this backend does not know is passed on as it is. */
function typeOf({ internal_type, max_length, reference }: DictionaryRow): string {
  if (internal_type === 'reference') return (Object.hasOwn(searched, reference) ? searched[reference] : undefined) ?? internal_type;
  if (internal_type === 'glide_date') return 'date';
  if (internal_type === 'glide_date_time' || internal_type === 'due_date') return 'datetime';
  if (internal_type === 'journal_input') return 'text';
  if (internal_type !== 'string') return internal_type || 'string';
  return Number(max_length) > longestLine ? 'text' : 'string';
}
