import type { Client, Given } from './client.js';
import type { Answered } from './exchange.js';
import type { Instance } from './instance.js';
import { at, listAt, textAt } from './read.js';
import { NotChecked, Violation } from './violation.js';

/** The connection that the kit may end and make again. */
export interface ConnectionOptions {
  /** The instance as the backend reaches it. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

export interface KitOptions {
  readonly client: Client;
  readonly anomaly: string;
  readonly instance?: Instance | undefined;
  readonly connection?: ConnectionOptions | undefined;
  /** The longest time that a call that writes may take, in milliseconds. */
  readonly writeTime: number;
  /** Makes keys that nobody has used. */
  readonly newKey: () => string;
  /** Lets milliseconds pass. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A ticket that the kit made. */
export interface OwnTicket {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly key: string;
  readonly body: Readonly<Record<string, string>>;
  readonly created: Answered;
}

/** What a check works with: the backend, the instance, and what the kit has made so far. */
export class Kit {
  readonly client: Client;
  readonly anomaly: string;
  readonly writeTime: number;
  readonly newKey: () => string;
  /** The incidents that were made, by their numbers. */
  readonly left = new Map<string, string>();
  readonly #instance: Instance | undefined;
  readonly #connection: ConnectionOptions | undefined;
  #required: Readonly<Record<string, string>> | undefined;
  /** Tells this run's tickets from those that earlier ones left. */
  readonly #run: string;
  #titles = 0;
  #own: OwnTicket | undefined;
  readonly #wait: KitOptions['wait'];

  constructor({ client, anomaly, instance, connection, writeTime, newKey, wait }: KitOptions) {
    this.client = client;
    this.anomaly = anomaly;
    this.writeTime = writeTime;
    this.newKey = newKey;
    this.#run = newKey().slice(-6);
    this.#wait = wait;
    this.#instance = instance;
    this.#connection = connection;
  }

  get at(): { readonly anomaly_id: string } {
    return { anomaly_id: this.anomaly };
  }

  /** The mock ServiceNow; only checks of rules that want one ask for it. */
  get instance(): Instance {
    if (!this.#instance) throw new NotChecked('There is no mock ServiceNow.');
    return this.#instance;
  }

  get connection(): ConnectionOptions {
    if (!this.#connection) throw new NotChecked('There is no connection to make and end.');
    return this.#connection;
  }

  /** @throws {Violation} where it does not hold */
  expect(holds: boolean, message: string, ...exchanges: readonly Answered[]): void {
    if (!holds) throw new Violation(message, exchanges);
  }

  /** @throws {NotChecked} where what a check begins with does not hold: why is another rule's matter */
  need(holds: boolean, message: string): void {
    if (!holds) throw new NotChecked(message);
  }

  /** Returns a new ticket's values: its title, and what the form wants beside it. */
  async newTicket(about: string): Promise<Record<string, string>> {
    this.#titles += 1;
    this.#required ??= requiredOf(await this.client.call('getFormSpecification', { query: this.at }));
    return { ...this.#required, title: `Conformance kit ${this.#run}-${this.#titles}: ${about}` };
  }

  /** Sends a create, and keeps in mind what it leaves behind. */
  async create(body: Readonly<Record<string, string>>, key: string, how: Pick<Given, 'isReplay' | 'as'> = {}): Promise<Answered> {
    const answer = await this.client.call('createTicket', { params: this.at, body, key, ...how });
    const number = textAt(answer.body, 'ticket', 'ticket_number');
    if (number !== '') this.left.set(number, textAt(answer.body, 'ticket', 'url'));
    return answer;
  }

  /** Makes a ticket. @throws {NotChecked} where that does not work */
  async made(about: string): Promise<OwnTicket> {
    const body = await this.newTicket(about);
    const key = this.newKey();
    const created = await this.create(body, key);
    const [id, number] = [textAt(created.body, 'ticket', 'ticket_id'), textAt(created.body, 'ticket', 'ticket_number')];
    this.need(created.status >= 200 && created.status < 300 && id !== '', 'No ticket could be created.');
    return { id, number, title: body['title'] ?? '', key, body, created };
  }

  link(ticket: string, key: string, isReplay = false): Promise<Answered> {
    return this.client.call('linkTicket', { params: this.at, body: { ticket_id: ticket }, key, isReplay });
  }

  unlink(link: string): Promise<Answered> {
    return this.client.call('unlinkTicket', { params: { ...this.at, link_id: link } });
  }

  list(query: Readonly<Record<string, string>> = { page: '1', size: '200' }): Promise<Answered> {
    return this.client.call('listTicketLinks', { params: this.at, query });
  }

  /** Returns every link of the list, and the last page of it. */
  async links(): Promise<{ readonly links: readonly unknown[]; readonly list: Answered }> {
    const links: unknown[] = [];
    for (let page = 1; ; page += 1) {
      const list = await this.list({ page: String(page), size: '200' });
      const items = listAt(list.body, 'items');
      links.push(...items);
      // A list that says that there is more and has nothing is at its end all the same.
      if (items.length === 0 || page >= Number(textAt(list.body, 'pages') || '1')) return { links, list };
    }
  }

  /** Returns a ticket's link as the list has it, by the ticket's id, and the answer that shows it; its id is `''` where there is none. */
  async linkOf(ticket: string): Promise<{ readonly id: string; readonly link: unknown; readonly list: Answered }> {
    const { links, list } = await this.links();
    const link = links.find((item) => textAt(item, 'ticket', 'ticket_id') === ticket);
    return { id: textAt(link, 'id'), link, list };
  }

  /** Returns how many links the list has to tickets of this title. */
  async countOf(title: string): Promise<number> {
    return (await this.links()).links.filter((item) => textAt(item, 'ticket', 'title') === title).length;
  }

  /** Returns a ticket of the kit's that is linked, with its link. @throws {NotChecked} where there is none */
  async linked(): Promise<{ readonly ticket: OwnTicket; readonly id: string; readonly link: unknown }> {
    const ticket = (this.#own ??= await this.made('links'));
    const found = await this.linkOf(ticket.id);
    if (found.id !== '') return { ticket, ...found };
    await this.link(ticket.id, this.newKey());
    const { id, link } = await this.linkOf(ticket.id);
    this.need(id !== '', 'No ticket is linked.');
    return { ticket, id, link };
  }

  /** Returns a ticket of the kit's that is linked no more. @throws {NotChecked} where it cannot be unlinked */
  async unlinked(): Promise<OwnTicket> {
    const { ticket, id } = await this.linked();
    await this.unlink(id);
    this.need((await this.linkOf(ticket.id)).id === '', 'No ticket could be unlinked.');
    return ticket;
  }

  /** Waits until something holds, and returns whether it did in time. */
  async eventually(holds: () => Promise<boolean>): Promise<boolean> {
    for (let tries = 0; tries < 50; tries += 1) {
      if (await holds()) return true;
      await this.#wait(200);
    }
    return false;
  }

  /** Waits as long as an answer asks for, a second where it does not say. */
  patience({ response }: Answered): Promise<void> {
    return this.#wait(1000 * Number(response?.headers['retry-after'] ?? '1'));
  }
}

/** What a create has to have beside its title: each required field with its default, or the first of its values. */
function requiredOf(form: Answered): Record<string, string> {
  const fields = Array.isArray(form.body) ? form.body : listAt(form.body, 'items');
  return Object.fromEntries(
    fields.flatMap((field) => {
      const name = textAt(field, 'field');
      if (name === 'title' || at(field, 'required') !== true) return [];
      const [first] = listAt(field, 'values');
      return [[name, textAt(field, 'default') || textAt(first, 'value') || 'Conformance kit']];
    }),
  );
}
