import type { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { RecentlyLinkedTicket, TicketHit } from '../../contract/link-ticket.js';
import type { Page } from '../../contract/page.js';
import type { RelatedTicket } from '../../contract/related-tickets.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { Client } from '../../data/client/client.js';
import { recentTicketsQuery } from '../../data/link-ticket.js';
import { relatedTicketsQuery } from '../../data/related-tickets.js';
import { linkTexts } from '../../texts/en/link.js';
import { tellFailure } from '../ui/host/failures.js';
import type { ElementHost } from '../ui/host/host.js';
import type { TicketsContext } from '../ui/ticket/tickets-context.js';

export type ShownHit = TicketHit & Partial<Pick<RecentlyLinkedTicket, 'linked_at'>>;

/** Hits that stand together. */
export interface HitGroup {
  readonly label: string;
  /** Only spoken. */
  readonly quiet?: boolean;
  readonly hits: readonly ShownHit[];
}

/** So many of each: whoever looks for more searches. */
const most = 5;

/** Where to begin before anything is typed: incidents that may be about the same thing, and those that were linked lately (elements T4). */
export class SearchStart {
  readonly #related: QueryController<Page<RelatedTicket>, TicketingError>;
  readonly #recent: QueryController<Page<RecentlyLinkedTicket>, TicketingError>;

  /** @param context undefined while nothing is to be read */
  constructor(host: ElementHost, context: () => TicketsContext | undefined, can: () => Capabilities | undefined) {
    // A failure leaves the search as it is: what is missing is a help. A sign-out is told all the same.
    const listeners = { failed: (error: TicketingError) => tellFailure(host, error) };
    const reading = (isThere: boolean | undefined) => (isThere ? context() : undefined);
    this.#related = new QueryController(
      host,
      () => {
        const read = reading(can()?.related_tickets);
        return read && relatedTicketsQuery(read.client, read.anomalyId, '');
      },
      listeners,
    );
    this.#recent = new QueryController(
      host,
      () => {
        const read = reading(can()?.recent_tickets);
        return read && recentTicketsQuery(read.client, read.anomalyId);
      },
      listeners,
    );
  }

  /** Whether something may still come. */
  get pending(): boolean {
    return this.#reads.some(({ result }) => result !== undefined && result.data === undefined && result.isFetching);
  }

  /** Returns what can be linked, each ticket once; nothing before all of it is there, so that nothing moves. */
  groups({ texts }: Client): HitGroup[] {
    if (this.pending) return [];
    const text = texts.of(linkTexts);
    const related = linkable(this.#related.data, []);
    const recent = linkable(this.#recent.data, related);
    return [
      { label: text.related, hits: related },
      { label: text.recent, hits: recent },
    ].filter(({ hits }) => hits.length > 0);
  }

  refetch(): void {
    for (const read of this.#reads) void read.refetch();
  }

  /** Reads again what was read more than so many milliseconds ago. False where somebody stopped waiting for it. */
  async renew(age: number): Promise<boolean> {
    const renewed = await Promise.all(this.#reads.map((read) => read.renew(age)));
    return renewed.every(Boolean);
  }

  get #reads() {
    return [this.#related, this.#recent] as const;
  }
}

const linkable = (page: Page<ShownHit> | undefined, shown: readonly TicketHit[]): ShownHit[] =>
  (page?.items ?? []).filter(({ linked, ticket_id }) => !linked && !shown.some((hit) => hit.ticket_id === ticket_id)).slice(0, most);
