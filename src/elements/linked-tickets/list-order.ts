import { html, nothing, type TemplateResult } from 'lit';
import { listTexts } from '../../texts/en/list.js';
import { textsOf } from '../ui/host/client-of.js';
import type { ElementHost } from '../ui/host/host.js';
import { orders, type Order } from './order.js';

/** From how many tickets on an order can be chosen. */
const orderFrom = 3;

/** What the tickets stand by, as chosen by the user, for all anomalies that the host shows. */
export class ListOrder {
  readonly #host: ElementHost;
  #order: Order = 'state';

  constructor(host: ElementHost) {
    this.#host = host;
  }

  get order(): Order {
    return this.#order;
  }

  /** @param count of the tickets */
  render(count: number): TemplateResult | typeof nothing {
    if (count < orderFrom) return nothing;
    const { sort, sortBy } = textsOf(this.#host, listTexts);
    return html`<label class="sort small muted" part="label"
      >${sort}
      <select part="control" @change=${this.#handleChange}>
        ${orders.map((order) => html`<option value=${order} ?selected=${order === this.#order}>${sortBy[order]}</option>`)}
      </select></label
    >`;
  }

  #handleChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    this.#order = orders.find((order) => order === target.value) ?? 'state';
    this.#host.requestUpdate();
  };
}
