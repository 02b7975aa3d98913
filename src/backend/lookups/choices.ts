import type { Choice } from '../../contract/create-ticket.js';
import type { Clock } from '../../common/clock.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { all } from '../servicenow/encoded-query.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { ChoiceRow, readRows } from '../servicenow/rows.js';
import { inLanguage } from './in-language.js';
import type { ServiceAccounts } from './service-account.js';

/** The time for which a choice list is taken for current when a created ticket is compared with it, in milliseconds. */
const maxAge = 5 * 60 * 1000;

interface ChoiceList {
  choices: Choice[];
  /** No choice of it is hidden from the account. */
  isWhole: boolean;
  readAt: number;
}

/** The instance's choice lists of Incident columns. */
export class Choices {
  readonly #known = new Map<string, ChoiceList>();
  readonly #clock: Clock;
  readonly #accounts: Pick<ServiceAccounts, 'languages'>;

  constructor(clock: Clock, accounts: Pick<ServiceAccounts, 'languages'>) {
    this.#clock = clock;
    this.#accounts = accounts;
  }

  /**
   * Reads a column's active choices in their order; an empty list when the account may not read them, which
   * ServiceNow says by 403 or by an empty list (`servicenow-api.md 5`).
   */
  async read(client: ServiceNowClient, element: string): Promise<Choice[]> {
    return (await this.#read(client, element)).choices;
  }

  /**
   * Returns the same list for a comparison: one read a short while ago will do. It is empty where none can be had, and where some
   * of its choices are hidden from the account: that a value is missing there would say nothing.
   */
  async recent(client: ServiceNowClient, element: string): Promise<Choice[]> {
    const known = this.#known.get(`${client.origin} ${element}`);
    const isRecent = known && this.#clock.now() - known.readAt < maxAge;
    const list = isRecent ? known : await this.#read(client, element).catch(() => undefined);
    return list?.isWhole ? list.choices : [];
  }

  async #read(client: ServiceNowClient, element: string): Promise<ChoiceList> {
    const list = { ...(await this.#fetch(client, element)), readAt: this.#clock.now() };
    this.#known.set(`${client.origin} ${element}`, list);
    return list;
  }

  async #fetch(client: ServiceNowClient, element: string): Promise<Omit<ChoiceList, 'readAt'>> {
    const query = all('name=incident', `element=${element}`, 'inactive=false', 'ORDERBYsequence');
    try {
      const { rows, total } = await client.list('sys_choice', { sysparm_query: query, sysparm_fields: 'value,label,dependent_value,language' });
      const read = readRows(ChoiceRow, rows);
      const choices = await inLanguage(read.filter(({ value }) => value !== ''), () => this.#accounts.languages(client));
      return { choices: choices.map(({ label, value, dependent_value }) => ({ label, value, dependent_value })), isWhole: read.length >= total };
    } catch (error) {
      if (error instanceof ServiceNowError && error.code === 'provider-forbidden') return { choices: [], isWhole: false };
      throw error;
    }
  }
}
