import type { ChoiceList } from '../schema/choice-list.js';
import { choiceLists } from '../schema/choices.js';
import type { Seeding } from './seeding.js';

const capitalize = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1);

function addList({ store }: Seeding, { name, element, dependentValue, choices }: ChoiceList): void {
  for (const [index, choice] of choices.entries()) {
    const [value, label] = typeof choice === 'string' ? [choice, capitalize(choice)] : choice;
    const sequence = String((index + 1) * 10);
    store.insert('sys_choice', { name, element, value, label, sequence, dependent_value: dependentValue ?? '' });
  }
}

/** Adds the rows of sys_choice on a new instance (servicenow-api.md 3.2). */
export function addBaseChoices(seeding: Seeding): void {
  for (const list of choiceLists) addList(seeding, list);
}
