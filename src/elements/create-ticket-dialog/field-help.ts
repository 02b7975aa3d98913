import type { Capabilities } from '../../contract/capabilities.js';
import type { FormField } from '../../contract/create-ticket.js';
import { closest } from '../ui/combobox/closest.js';
import { createTicketText as text } from '../ui/strings/create-ticket.js';

/**
 * A field's help: what this backend does with Table and Caller goes before its description (domain C1, C8), and so does
 * the reason of a value that the form began with. A time is picked by the clock on the user's wall.
 */
export function helpOf(field: FormField, value: string, capabilities: Capabilities | undefined): string {
  const { field: name, type, info, values, default: start, default_reason } = field;
  if (name === 'table' && capabilities && capabilities.tables.length < 2) return text.tableNote;
  if (name === 'caller' && capabilities && !capabilities.caller) return text.callerNote;
  if (type === 'assignment_group' && !capabilities?.assignment_group_search && values.length === 0 && !info.includes('sys_id')) return `${text.groupById} ${info}`.trim();
  if (default_reason && value === start) return default_reason;
  return type === 'datetime' ? `${info} ${text.localTime}`.trim() : info;
}

/** What a text most likely should be, by the values seen in the instance; undefined where it is one of them, or like none. */
export function suggestionFor({ suggestions }: FormField, value: string): string | undefined {
  return value === '' || suggestions.some((one) => one === value) ? undefined : closest(value, suggestions);
}
