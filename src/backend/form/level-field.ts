import type { Choice } from '../../contract/create-ticket.js';
import type { FormField } from '../../contract/strict/create-ticket.js';
import type { ChoiceLists } from '../lookups/choices.js';
import { choice, field } from './field.js';

/** The three levels that every instance begins with (`servicenow-api.md 3.2`). */
const standard: readonly Choice[] = [choice('1 - High', '1'), choice('2 - Medium', '2'), choice('3 - Low', '3')];
const lowest = '3';

/** Returns the levels that the instance's list has, in its words; the standard ones where no list can be had (domain C5, C6). */
export const levelsOf = (list: readonly Choice[] = []): readonly Choice[] => (list.length > 0 ? list : standard);

/** Returns the field Impact or Urgency. A level that the instance has retired is none to begin with either. */
export function levelField(name: 'impact' | 'urgency', title: string, lists: ChoiceLists): FormField {
  const values = [...levelsOf(lists.get(name))];
  return field(name, title, { type: 'enum', values, default: values.some(({ value }) => value === lowest) ? lowest : '' });
}

/** Returns a field from which a priority follows, with the instance's words for priorities where they can be had (domain C12). */
export function withPriorities(level: FormField, lists: ChoiceLists): FormField {
  const priorities = lists.get('priority') ?? [];
  return priorities.length > 0 ? { ...level, priorities } : level;
}
