import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { isKnown, type SyncError, type TicketLink } from '../../contract/ticket-links.js';
import { cachedCapabilities } from '../../data/capabilities.js';
import type { Client } from '../../data/client/client.js';
import { commonTexts } from '../../texts/en/common.js';
import { listTexts } from '../../texts/en/list.js';
import { clientOf, textsOf } from '../ui/host/client-of.js';
import type { ElementHost } from '../ui/host/host.js';
import { LazyPart } from '../ui/host/lazy-part.js';
import { partFailed } from '../ui/notice/part-failed.js';
import { SupportOffer } from '../ui/report/support-offer.js';
import { tickOf } from '../ui/time/ticking.js';
import { ListOrder } from './list-order.js';
import { grouped, inDisplayOrder, type Group } from './order.js';
import type { DetailsView } from './row-details.js';
import { failureOf } from './sync-cause.js';
import type { TicketFilter } from './ticket-filter.js';
import { renderRow } from './ticket-row.js';

/** From how many tickets on a filter pays. */
const filterFrom = 11;

/** Milliseconds for which a pointer unlinks nothing after a row has gone: what has slid under it since is not what it was meant for. */
const restTime = 600;

/** What a user can do with the rows. */
export interface RowActions {
  /** Absent where the user may not unlink. */
  unlink?: ((link: TicketLink) => void) | undefined;
  /** Absent where the backend cannot sync on demand. */
  sync?: ((link: TicketLink) => void) | undefined;
  /** Links with an action under way, by id. */
  busy?: ReadonlySet<string> | undefined;
}

type RenderDetails = (client: Client, link: TicketLink, view: DetailsView) => TemplateResult;

/** The rows: in order, narrowed by the filter, each with its details on demand (elements T2). */
export class TicketList {
  readonly #host: ElementHost;
  readonly #anomalyId: () => string;
  readonly #filter: LazyPart<TicketFilter>;
  readonly #details: LazyPart<RenderDetails>;
  readonly #support: SupportOffer;
  readonly #order: ListOrder;
  #open: ReadonlySet<string> = new Set();
  #count = 0;
  /** When a row has gone, in milliseconds since the Unix epoch. */
  #goneAt = 0;

  constructor(host: ElementHost, anomalyId: () => string) {
    this.#host = host;
    this.#anomalyId = anomalyId;
    this.#order = new ListOrder(host);
    this.#support = new SupportOffer(host, 'list', async () => (await import('./tools.js')).reportPart);
    this.#filter = new LazyPart(host, async () => {
      const { filterPart } = await import('./tools.js');
      return filterPart(host);
    });
    this.#details = new LazyPart(host, async () => {
      const { detailsPart } = await import('./tools.js');
      return detailsPart(host);
    });
  }

  /** Closes the rows and the filter, for an update that renders another anomaly. */
  reset(): void {
    this.#open = new Set();
    this.#count = 0;
    this.#filter.part?.reset();
  }

  /** Offers a report on what failed with a ticket (domain S12). */
  readonly offer = ({ instance_origin }: TicketLink, error: SyncError, key: string): unknown => {
    const anomalyId = this.#anomalyId();
    const instanceUrl = instance_origin || (cachedCapabilities(clientOf(this.#host))?.instance_origin ?? '');
    return this.#support.render({ occasion: 'sync', anomalyId, instanceUrl, error: failureOf(error) }, key);
  };

  /** Renders the choice of an order. @param count of the tickets */
  renderOrder(count: number): unknown {
    return this.#order.render(count);
  }

  /** @param level of the headings of groups */
  render(links: readonly TicketLink[], actions: RowActions, level: number): TemplateResult {
    if (links.length < this.#count) this.#goneAt = Date.now();
    this.#count = links.length;
    const typed = this.#filter.part?.chosen ?? '';
    const { order } = this.#order;
    const filtering = links.length >= filterFrom || typed !== '';
    if (filtering) this.#filter.prepare();
    const shown = this.#filter.part?.apply(links) ?? links;
    const common = textsOf(this.#host, commonTexts);
    // Most of what updates the host leaves a thousand rows as they are.
    const state = [
      links,
      cachedCapabilities(clientOf(this.#host))?.instance_origin,
      typed,
      order,
      level,
      textsOf(this.#host, listTexts),
      tickOf(Date.now()),
      this.#open,
      this.#details.part,
      this.#support.state,
      actions.busy,
      Boolean(actions.unlink),
      Boolean(actions.sync),
    ];
    return html`
      ${filtering ? html`<div class="filter" part="filter">${this.#filter.part?.render(shown.length, links)}</div>` : nothing}
      ${this.#filter.failure ? partFailed(common, this.#filter.failure, () => void this.#filter.get()) : nothing}
      ${this.#details.failure ? partFailed(common, this.#details.failure, () => void this.#details.get()) : nothing}
      ${guard(state, () => this.#renderRows(links, shown, actions, level))}
    `;
  }

  #renderRows(links: readonly TicketLink[], shown: readonly TicketLink[], actions: RowActions, level: number): TemplateResult {
    const client = clientOf(this.#host);
    const { order } = this.#order;
    const past = links.every(({ sync }) => sync?.status === 'historical');
    const sorted = inDisplayOrder(client, shown, order);
    const groups = links.length < filterFrom ? [{ label: '', links: sorted }] : grouped(client, sorted, order);
    return html`${repeat(
      groups,
      ({ label }) => label,
      (group, index) => html`${renderHeading(client, group, index, level)}
        <ul class="list" part="list" role="list" aria-labelledby=${group.label ? `group-${index}` : nothing}>
          ${repeat(
            group.links,
            ({ id }) => id,
            (link) => this.#renderRow(client, link, actions, past),
          )}
        </ul>`,
    )}`;
  }

  #renderRow(client: Client, link: TicketLink, { unlink, sync, busy }: RowActions, past: boolean): TemplateResult {
    const open = this.#open.has(link.id);
    const known = isKnown(link);
    const syncNow = known && sync ? () => sync(link) : undefined;
    const syncing = busy?.has(link.id) ?? false;
    return renderRow(client, link, {
      open,
      details: open ? this.#details.part?.(client, link, { sync: syncNow, syncing, offer: this.offer }) : undefined,
      syncing,
      past,
      toggle: () => this.#toggle(link.id),
      unlink: known && unlink ? (click) => this.#isMeant(click) && unlink(link) : undefined,
      sync: syncNow,
    });
  }

  /** Whether who clicks has seen where the rows are by now; a key is pressed on what has the focus, wherever that is. */
  #isMeant({ detail }: MouseEvent): boolean {
    return detail === 0 || Math.abs(Date.now() - this.#goneAt) >= restTime;
  }

  #toggle(id: string): void {
    const open = new Set(this.#open);
    if (!open.delete(id)) open.add(id);
    this.#open = open;
    if (open.size > 0) void this.#details.get();
    this.#host.requestUpdate();
  }
}

/** Renders what a group is called, with how many there are in it. */
const renderHeading = ({ texts: { format } }: Client, { label, links }: Group, index: number, level: number): TemplateResult | typeof nothing =>
  label
    ? html`<div id="group-${index}" class="group small muted" part="heading" role="heading" aria-level=${level}>${label} <span class="numeric">${format.number(links.length)}</span></div>`
    : nothing;
