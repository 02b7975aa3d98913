import type { FormField } from '../../contract/strict/create-ticket.js';
import type { TicketDefaults } from '../../contract/ticket-defaults.js';
import type { ChoiceLists, Choices } from '../lookups/choices.js';
import { knownGroup } from '../lookups/references.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { isRetired, retired } from './defaults.js';
import { field } from './field.js';
import { groupField } from './group-field.js';
import { levelField } from './level-field.js';
import { listedField } from './listed-field.js';
import { templateField } from './title-template.js';

interface Instance {
  client: ServiceNowClient;
  choices: Choices;
}

/** Returns the fields that new tickets can start with, in the dialog's order; the `default` of each is what is stored. */
export async function defaultFields({ client, choices }: Instance, stored: TicketDefaults): Promise<FormField[]> {
  const reading = new Reading();
  // One after the other: refused credentials in several calls at a time lock the account.
  const group = await reading.of(() => groupField(client), groupByKey);
  const lists = await reading.of<ChoiceLists>(() => choices.read(client, ['category', 'subcategory', 'impact', 'urgency']), () => new Map());
  const listed = (name: 'category' | 'subcategory', title: string, dependsOn = ''): Promise<FormField> =>
    reading.of(() => listedField(client, lists, { name, title, dependsOn }), (why) => typed(name, title, why));
  const levels = [levelField('impact', 'Impact', lists), levelField('urgency', 'Urgency', lists)];
  const fields = [templateField(stored['title'] ?? ''), group, await listed('category', 'Category'), await listed('subcategory', 'Subcategory', 'category'), ...levels];
  const known = await knownGroup(client, reading.failed ? '' : (stored['assignment_group'] ?? ''));
  return fields.map((one) => {
    const value = stored[one.field] ?? '';
    const start = { ...one, required: false, default: value };
    if (value === '') return start;
    const info = isRetired(one, value, known) ? retired(one.field, value, known) : one.info;
    if (one.field !== 'assignment_group') return { ...start, info };
    return { ...start, default_label: known.name, info: known.name ? info : `${one.info ?? ''} The service account can’t read its name.`.trim() };
  });
}

/** Reads what describes a form from the instance; after a failure nothing more is asked of it. */
class Reading {
  #error: ServiceNowError | undefined;

  get failed(): boolean {
    return this.#error !== undefined;
  }

  /** Returns what was read, or what stands for it while the instance cannot be asked. */
  async of<Result>(read: () => Promise<Result>, otherwise: (why: string) => Result): Promise<Result> {
    try {
      if (!this.#error) return await read();
    } catch (error) {
      if (!(error instanceof ServiceNowError)) throw error;
      this.#error = error;
    }
    return otherwise(this.#error.message);
  }
}

const groupByKey = (why: string): FormField =>
  field('assignment_group', 'Assignment Group', { info: `${why} Until then, groups can’t be found by name. Enter a sys_id, or come back later.` });

const typed = (name: string, title: string, why: string): FormField =>
  field(name, title, { info: `${why} Until then, the choices can’t be shown. Enter the value exactly as in ServiceNow, including upper and lower case, or come back later.` });
