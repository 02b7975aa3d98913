import type { Choice } from '../../contract/create-ticket.js';
import type { Clock } from '../../common/clock.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { ticketTable } from '../../providers/servicenow/tables.js';
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

/** Choice lists by column. */
export type ChoiceLists = ReadonlyMap<string, Choice[]>;

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
   * Reads columns' active choices in their order, all in one call; an empty list where the account may not read it, which
   * ServiceNow says by 403 or by an empty list (`servicenow-api.md 5`).
   */
  async read(client: ServiceNowClient, elements: readonly string[]): Promise<ChoiceLists> {
    const lists = await this.#fetch(client, elements);
    for (const [element, list] of lists) this.#known.set(`${client.origin} ${element}`, list);
    return new Map([...lists].map(([element, { choices }]) => [element, choices]));
  }

  /**
   * Returns the same lists for a comparison: those read a short while ago will do. One is empty where none can be had, and where some
   * of its choices are hidden from the account: that a value is missing there would say nothing.
   */
  async recent(client: ServiceNowClient, elements: readonly string[]): Promise<ChoiceLists> {
    const old = elements.filter((element) => !this.#recall(client, element));
    const isRead = old.length === 0 || (await this.read(client, old).then(() => true, () => false));
    // What is hidden of one list says nothing of the others: each by itself tells.
    const unsure = isRead && old.length > 1 ? old.filter((element) => !this.#recall(client, element)) : [];
    for (const element of unsure) await this.read(client, [element]).catch(() => undefined);
    return new Map(elements.map((element) => [element, this.#recall(client, element) ?? []]));
  }

  /** Returns a whole list that was read a short while ago. */
  #recall(client: ServiceNowClient, element: string): Choice[] | undefined {
    const list = this.#known.get(`${client.origin} ${element}`);
    return list?.isWhole && this.#clock.now() - list.readAt < maxAge ? list.choices : undefined;
  }

  async #fetch(client: ServiceNowClient, elements: readonly string[]): Promise<Map<string, ChoiceList>> {
    const readAt = this.#clock.now();
    const query = all(`nameIN${ticketTable},task`, `elementIN${elements.join(',')}`, 'inactive=false', 'ORDERBYsequence');
    try {
      const { rows, total } = await client.list('sys_choice', { sysparm_query: query, sysparm_fields: 'name,element,value,label,dependent_value,language' });
      const read = readRows(ChoiceRow, rows);
      const languages = once(() => this.#accounts.languages(client));
      const lists = new Map<string, ChoiceList>();
      for (const element of elements) {
        const choices = await inLanguage(ownRows(elements.length > 1 ? read.filter((row) => row.element === element) : read).filter(({ value }) => value !== ''), languages);
        const wire = choices.map(({ label, value, dependent_value }) => ({ label, value, dependent_value }));
        lists.set(element, { choices: wire, isWhole: read.length >= total, readAt });
      }
      return lists;
    } catch (error) {
      if (error instanceof ServiceNowError && error.code === 'provider-forbidden') return new Map(elements.map((element) => [element, { choices: [], isWhole: false, readAt }]));
      throw error;
    }
  }
}

/** Returns the rows of a column that count: a list of Incident's own stands in the place of the one that every task has. */
function ownRows(rows: readonly ChoiceRow[]): readonly ChoiceRow[] {
  const own = rows.filter(({ name }) => name === ticketTable);
  return own.length > 0 ? own : rows;
}

/** Returns a function that asks when it is first called, and never again. */
function once<Result>(ask: () => Promise<Result>): () => Promise<Result> {
  let asked: Promise<Result> | undefined;
  return () => (asked ??= ask());
}
