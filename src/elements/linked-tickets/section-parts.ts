import { nothing, type TemplateResult } from 'lit';
import type { Capabilities } from '../../contract/capabilities.js';
import type { TicketPermissions } from '../../contract/ticket-links.js';
import type { CreateTicketForm } from '../create-ticket-dialog/create-ticket-form.js';
import { refreshLinks } from '../../data/change-links.js';
import { TicketingBeforeOpenEvent } from '../../events/before.js';
import { ask } from '../ui/host/ask.js';
import type { ElementHost } from '../ui/host/host.js';
import { LazyPart } from '../ui/host/lazy-part.js';
import { partFailed } from '../ui/notice/part-failed.js';
import { commonTexts } from '../../texts/en/common.js';
import { listTexts } from '../../texts/en/list.js';
import { isSameContext, type TicketsContext } from '../ui/ticket/tickets-context.js';
import { keepFocus } from './keep-focus.js';
import type { LinkTicketDialog } from './link-ticket-dialog.js';
import { renderNotLinked, renderOpenAttempt } from './list-notices.js';
import type { Outcomes } from './outcomes.js';
import type { TicketActions } from './ticket-actions.js';
import type { RowActions } from './ticket-list.js';
import type { LinkTarget } from '../../data/writes/index.js';

/** A page that was asked has all the time it wants. */
const never = new AbortController().signal;

export interface PartsOptions {
  context: () => TicketsContext;
  capabilities: () => Capabilities | undefined;
  outcomes: Outcomes;
}

/** What a click needs and the page does not before one: the two dialogs and the rows' actions (domain G1). */
export class SectionParts {
  readonly #host: ElementHost;
  readonly #options: PartsOptions;
  readonly #create: LazyPart<CreateTicketForm>;
  readonly #link: LazyPart<LinkTicketDialog>;
  readonly #actions: LazyPart<TicketActions>;
  #wanted: unknown;
  #asking = false;

  constructor(host: ElementHost, options: PartsOptions) {
    this.#host = host;
    this.#options = options;
    const { context, outcomes } = options;
    // A dialog knows the provider that it was made for: another one gets a dialog of its own.
    const provider = () => context().client.provider;
    this.#create = new LazyPart(
      host,
      async () => {
        const { createPart } = await import('./create-part.js');
        return createPart(host, context, outcomes);
      },
      provider,
    );
    this.#link = new LazyPart(
      host,
      async () => {
        const { linkPart } = await import('./tools.js');
        return linkPart(host, context, outcomes);
      },
      provider,
    );
    this.#actions = new LazyPart(host, async () => {
      const { TicketActions, loadToolTexts } = await import('./tools.js');
      await loadToolTexts(host);
      return () => new TicketActions(host, context, outcomes);
    });
  }

  /** Whether the page is being asked whether the create dialog may open. */
  get asking(): boolean {
    return this.#asking;
  }

  /** Opens the create dialog, unless the page has one of its own. */
  readonly openCreate = async (): Promise<void> => {
    if (this.#asking) return;
    this.#ask(true);
    const asked = this.#options.context();
    const { client, anomalyId } = asked;
    const wish = await ask(this.#host, new TicketingBeforeOpenEvent({ anomalyIds: [anomalyId] }), never);
    this.#ask(false);
    if (wish) void refreshLinks(client, anomalyId);
    // Of another anomaly the page has not been asked.
    else if (wish === undefined && isSameContext(asked, this.#options.context())) this.#open(this.#create);
  };

  #ask(isAsking: boolean): void {
    this.#asking = isAsking;
    this.#host.requestUpdate();
  }

  readonly openLink = (): void => this.#open(this.#link);

  /** Links a ticket that is known: by what it is, never by a number that another instance may use, too. */
  readonly #linkKept = (ticket: LinkTarget): void => this.#open(this.#link, (dialog) => dialog.link(ticket));

  /** Where the same request can be sent again, checking is what the click is for. */
  readonly #checkCreate = (): void => this.#open(this.#create, (dialog) => this.#repeats && dialog.check());
  readonly #checkLink = (): void => this.#open(this.#link, (dialog) => this.#repeats && dialog.check());

  /** What can be done with a row; each action's code comes with its first use, and may come to another anomaly. */
  rowActions({ unlink }: TicketPermissions): RowActions {
    const sync = this.#options.capabilities()?.sync_now ?? false;
    // Looked up at the click: rows stay as they are when the capabilities come after them.
    const restorable = (): boolean => this.#options.capabilities()?.restore ?? false;
    return {
      unlink: unlink ? (link) => this.#act((part, asked) => part.unlink(asked, link, restorable())) : undefined,
      sync: sync ? (link) => this.#act((part, asked) => part.sync(asked, link)) : undefined,
      busy: this.#actions.part?.busy,
    };
  }

  /** Closes the dialogs, and drops what was entered in them. */
  forget(): void {
    this.#create.part?.forget();
    this.#link.part?.forget();
  }

  render(): unknown[] {
    return [this.#create.part?.render(), this.#link.part?.render()];
  }

  /** Says that code could not be fetched, with the way to try again. */
  renderFailed(): TemplateResult | typeof nothing {
    const text = this.#options.context().client.texts.of(commonTexts);
    if (this.#create.failure) return partFailed(text, this.#create.failure, () => this.#open(this.#create));
    if (this.#link.failure) return partFailed(text, this.#link.failure, this.openLink);
    return this.#actions.failure ? partFailed(text, this.#actions.failure, () => void this.#actions.get()) : nothing;
  }

  /** A create or a link that has no definite answer yet, and a ticket that could not be linked. Quiet, and not while a dialog is about just that. */
  renderOpenAttempts({ create, link }: TicketPermissions): unknown[] {
    if (this.#create.part?.open || this.#link.part?.open) return [];
    const { client, anomalyId } = this.#options.context();
    const text = client.texts.of(commonTexts);
    const { sent } = client.writes.create(anomalyId);
    const { sent: target } = client.writes.link(anomalyId);
    const { ticket } = client.writes.notLinked(anomalyId);
    return [
      create && sent ? renderOpenAttempt(text, client.texts.of(listTexts).createOpen(sent.title), this.#checkCreate) : nothing,
      link && target ? renderOpenAttempt(text, text.inDoubt.link(target.ticket_number), this.#checkLink) : nothing,
      link && ticket && !target ? this.#renderNotLinked(ticket, anomalyId) : nothing,
    ];
  }

  #renderNotLinked(ticket: LinkTarget, anomalyId: string): TemplateResult {
    const { client } = this.#options.context();
    return renderNotLinked(client, ticket.ticket_number, anomalyId, { link: () => this.#linkKept(ticket), dismiss: this.#dismissNotLinked });
  }

  #dismissNotLinked = (): void => {
    const { client, anomalyId } = this.#options.context();
    client.writes.notLinked(anomalyId).forget();
    this.#host.requestUpdate();
    void keepFocus(this.#host);
  };

  /** Two clicks may come before the code does: one dialog opens, the one that was asked for last. */
  #open<Dialog extends { show: () => void }>(part: LazyPart<Dialog>, then?: (dialog: Dialog) => void): void {
    this.#options.outcomes.begin();
    this.#wanted = part;
    void part.get().then((dialog) => {
      if (this.#wanted !== part || !dialog) return;
      dialog.show();
      then?.(dialog);
    });
  }

  get #repeats(): boolean {
    return this.#options.capabilities()?.idempotency ?? false;
  }

  #act(action: (part: TicketActions, asked: TicketsContext) => Promise<void>): void {
    const asked = this.#options.context();
    void this.#actions.get().then((part) => part && action(part, asked));
  }
}
