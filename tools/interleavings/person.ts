import type { Clock } from '../../src/common/clock.js';
import type { ServiceNowInstance } from '../../src/mock/servicenow/index.js';

/** A person at work in ServiceNow's own form. */
export class Person {
  readonly #instance: ServiceNowInstance;
  readonly #ticketId: string;
  readonly #clock: Clock;
  /** When the person last saved over what others had written, in milliseconds since the Unix epoch. */
  savedOverAt = 0;
  /** What has to be in the description in the end, or to be named. */
  readonly texts = new Set<string>();
  #open: string | undefined;
  #count = 0;

  constructor(instance: ServiceNowInstance, ticketId: string, clock: Clock) {
    this.#instance = instance;
    this.#ticketId = ticketId;
    this.#clock = clock;
  }

  get description(): string {
    return this.#instance.store.get('incident', this.#ticketId)?.description ?? '';
  }

  /** Opens the form, or saves what was typed into it: that replaces whatever others have written meanwhile. */
  type(): string {
    if (this.#open === undefined) {
      this.#open = this.description;
      return 'opens the form';
    }
    this.#count += 1;
    const text = `Line ${this.#count} of a person`;
    const description = `${this.#open}\n${text}.`;
    if (this.#open !== this.description) this.savedOverAt = this.#clock.now();
    this.#open = undefined;
    for (const other of this.texts) if (!description.includes(`${other}.`)) this.texts.delete(other);
    this.texts.add(text);
    this.#instance.administration.write('admin', 'incident', this.#ticketId, { description });
    return `saves “${text}”`;
  }

  /** Changes something else. */
  assess(): string {
    this.#instance.administration.write('admin', 'incident', this.#ticketId, { urgency: this.#count % 2 === 0 ? '1' : '2', work_notes: `Looked at it, ${this.#count}.` });
    return 'changes the urgency';
  }
}
