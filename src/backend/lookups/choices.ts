import type { Choice } from '../../contract/create-ticket.js';
import type { Clock } from '../../common/clock.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { all } from '../servicenow/encoded-query.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { ChoiceRow, readRows } from '../servicenow/rows.js';

/** The time for which a choice list is taken for current when a created ticket is compared with it, in milliseconds. */
const maxAge = 5 * 60 * 1000;

/** The instance's choice lists of Incident columns. */
export class Choices {
  readonly #known = new Map<string, { choices: Choice[]; readAt: number }>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Reads a column's active choices in their order; an empty list when the account may not read them, which
   * ServiceNow says by 403 or by an empty list (`servicenow-api.md 5`).
   */
  async read(client: ServiceNowClient, element: string): Promise<Choice[]> {
    const choices = distinct(await this.#fetch(client, element));
    this.#known.set(`${client.origin} ${element}`, { choices, readAt: this.#clock.now() });
    return choices;
  }

  /** Returns the same list for a comparison: one read a short while ago will do, and where none can be had it is empty. */
  async recent(client: ServiceNowClient, element: string): Promise<Choice[]> {
    const known = this.#known.get(`${client.origin} ${element}`);
    if (known && this.#clock.now() - known.readAt < maxAge) return known.choices;
    return this.read(client, element).catch(() => []);
  }

  async #fetch(client: ServiceNowClient, element: string): Promise<Choice[]> {
    const query = all('name=incident', `element=${element}`, 'inactive=false', 'ORDERBYsequence');
    try {
      const { rows } = await client.list('sys_choice', { sysparm_query: query, sysparm_fields: 'value,label,dependent_value' });
      return readRows(ChoiceRow, rows).filter(({ value }) => value !== '');
    } catch (error) {
      if (error instanceof ServiceNowError && error.code === 'provider-forbidden') return [];
      throw error;
    }
  }
}

/** An instance with several languages has a row for each: the first one stands. */
function distinct(choices: readonly Choice[]): Choice[] {
  const first = new Map(choices.toReversed().map((choice) => [`${choice.dependent_value} ${choice.value}`, choice]));
  return choices.filter((choice) => first.get(`${choice.dependent_value} ${choice.value}`) === choice);
}
