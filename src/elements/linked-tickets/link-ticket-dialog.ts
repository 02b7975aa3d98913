import { html, nothing, type TemplateResult } from 'lit';
import type { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { LinkAnswer, TicketHit, WritePreview } from '../../contract/link-ticket.js';
import { QueryController } from '../../controllers/query-controller.js';
import { reactive } from '../../controllers/reactive.js';
import { capabilitiesQuery } from '../../data/capabilities.js';
import type { Client } from '../../data/client/client.js';
import { linkPreviewQuery } from '../../data/link-ticket.js';
import type { LinkTarget } from '../../data/writes/index.js';
import type { LinkedVia } from '../../events/tickets.js';
import type { SearchFacts } from '../../providers/provider.js';
import { commonTexts } from '../../texts/en/common.js';
import { linkTexts, type LinkTexts } from '../../texts/en/link.js';
import { linkedTexts } from '../../texts/en/linked.js';
import { listTexts } from '../../texts/en/list.js';
import { rowTexts } from '../../texts/en/rows.js';
import { FormDialog, type DialogContent } from '../ui/dialog/form-dialog.js';
import { fieldStyles } from '../ui/field/field.styles.js';
import { Debounced } from '../ui/host/debounce.js';
import type { ElementHost } from '../ui/host/host.js';
import { tellFailure, isSignedOut } from '../ui/host/failures.js';
import { explain } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import type { Failed } from '../ui/report/support-offer.js';
import { adoptLater } from '../ui/styles/adopt-styles.js';
import { controlStyles } from '../ui/styles/control.styles.js';
import { LinkAttempt } from '../ui/ticket/link-attempt.js';
import { isSameContext, type TicketsContext } from '../ui/ticket/tickets-context.js';
import { ticketState } from '../ui/ticket/ticket-state.js';
import { keepFocus } from './keep-focus.js';
import { linkTicketStyles } from './link-ticket.styles.js';
import { linkedOutcome, type Outcomes } from './outcomes.js';
import { isFinished } from './ticket-hit.js';
import { TicketSearch } from './ticket-search.js';
import { renderWritePreview, type PreviewState } from './write-preview.js';

/** Fetches what the link dialog needs beside its code, and returns what makes it. */
export async function linkPart(host: ElementHost, context: () => TicketsContext, outcomes: Outcomes): Promise<() => LinkTicketDialog> {
  const { provider, texts } = context().client;
  const [facts] = await Promise.all([provider.search(texts), texts.load(linkTexts, linkedTexts, rowTexts)]);
  return () => new LinkTicketDialog(host, facts, context, outcomes);
}

/** The dialog that finds an existing incident and links it, telling first what that writes (domain L7). */
export class LinkTicketDialog {
  readonly #host: ElementHost;
  readonly #context: () => TicketsContext;
  readonly #outcomes: Outcomes;
  readonly #dialog: FormDialog;
  readonly #search: TicketSearch;
  readonly #attempt: LinkAttempt;
  readonly #previewed: Debounced<string>;
  readonly #capabilities: QueryController<Capabilities, TicketingError>;
  readonly #preview: QueryController<WritePreview, TicketingError>;
  readonly #view: { linked: LinkAnswer | undefined; /** The chosen hit is looked at again. */ looking: boolean; /** Why a press of Link did not link, or one of Enter did not choose. */ said: string };

  constructor(host: ElementHost, facts: SearchFacts, context: () => TicketsContext, outcomes: Outcomes) {
    this.#host = host;
    this.#context = context;
    this.#outcomes = outcomes;
    this.#view = reactive<{ linked: LinkAnswer | undefined; looking: boolean; said: string }>(host, { linked: undefined, looking: false, said: '' });
    adoptLater(host, [controlStyles, fieldStyles, linkTicketStyles]);
    this.#dialog = new FormDialog(host, {
      held: () => (this.#attempt.asking ? this.#client.texts.of(commonTexts).asking : this.#attempt.pending ? this.#client.texts.of(linkedTexts).pending : undefined),
      waits: () => [this.#attempt, this.#search],
      closed: () => this.#handleClosed(),
      submit: () => void this.#handleSubmit(),
      first: () => (this.#attempt.open ? 'submit' : 'field'),
    });
    this.#attempt = new LinkAttempt(host, context);
    this.#previewed = new Debounced(host, '', 200);
    // Before what reads by it: each update asks its controllers in this order.
    this.#capabilities = new QueryController(host, () => this.#whileOpen(({ client }) => capabilitiesQuery(client)));
    this.#search = new TicketSearch(host, facts, {
      context: () => this.#whileOpen((open) => open),
      capabilities: () => this.#capabilities.data,
      chosen: (hit, offered) => this.#handleChosen(hit?.ticket_id, offered),
      said: (why) => (this.#view.said = why),
      done: () => void this.#dialog.focus('submit'),
    });
    this.#preview = new QueryController(
      host,
      () =>
        this.#capabilities.data?.link_preview && this.#previewed.value
          ? this.#whileOpen(({ client, anomalyId }) => linkPreviewQuery(client, anomalyId, this.#previewed.value))
          : undefined,
      { failed: (error) => tellFailure(host, error) },
    );
  }

  get open(): boolean {
    return this.#dialog.open;
  }

  show(): void {
    this.#attempt.resume();
    this.#dialog.show();
  }

  /** Closes, and drops what was searched for. */
  forget(): void {
    this.#dialog.close();
    this.#search.begin();
    this.#attempt.reset();
  }

  /** Finds out what became of the link that is in doubt. */
  check(): void {
    const { open } = this.#attempt;
    if (open) void this.#link(open);
  }

  /** Links a ticket that need not be looked for. */
  link(ticket: LinkTarget): void {
    if (!this.#attempt.open) void this.#link(ticket, 'late');
  }

  render(): TemplateResult | typeof nothing {
    return this.#dialog.render(() => {
      const { open } = this.#attempt;
      return open ? this.#openContent(open) : this.#searchContent();
    });
  }

  #searchContent(): DialogContent {
    const text = this.#text;
    const { pending } = this.#attempt;
    return {
      title: text.title,
      size: 'tall',
      body: html`<div class="link-body">
        <p class="small muted">${this.#advice} <span id="writes-general">${text.writesGeneral}</span></p>
        ${this.#search.render(pending, (hit) => renderWritePreview(this.#client, hit, this.#previewState()))}
      </div>`,
      alert: this.#renderFailure(),
      failed: this.#failed,
      close: this.#client.texts.of(commonTexts).cancel,
      submit: { label: this.#linkLabel(), blocked: !this.#search.chosen, describedBy: this.#search.chosen ? 'writes-note' : 'writes-general' },
    };
  }

  /** While it is not known what became of a link, to find that out is all there is to do. */
  #openContent({ ticket_number: number }: LinkTarget): DialogContent {
    const { pending, error } = this.#attempt;
    const { drafts, texts } = this.#client;
    const { close, retry, inDoubt } = texts.of(commonTexts);
    const { check, doNotReload, linking } = texts.of(linkedTexts);
    const cause = error ? explain(this.#client, error).title : '';
    const unclear = { title: inDoubt.link(number), text: texts.format.sentences(inDoubt.help, drafts.keeps ? '' : doNotReload, cause) };
    const signedOut = isSignedOut(error);
    const idle = signedOut ? retry : check(number);
    return {
      title: this.#text.title,
      size: 'tall',
      body: nothing,
      alert: notice({ kind: 'warning', ...(signedOut ? explain(this.#client, error) : unclear) }),
      failed: this.#failed,
      close,
      submit: { label: pending ? linking : idle },
    };
  }

  get #failed(): Failed {
    const { context, error } = this.#attempt;
    return { occasion: 'link', error: error ?? this.#search.error ?? this.#preview.result?.error, anomalyId: context?.anomalyId, instanceUrl: this.#capabilities.data?.instance_origin ?? '' };
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const { error } = this.#attempt;
    if (error) return notice({ kind: 'error', ...explain(this.#client, error) });
    const { said } = this.#view;
    return said ? notice({ kind: 'info', text: said }) : nothing;
  }

  #linkLabel(): string {
    const { chosen } = this.#search;
    const text = this.#text;
    if (this.#attempt.pending || this.#view.looking) return this.#client.texts.of(linkedTexts).linking;
    if (!chosen) return text.link;
    return isFinished(this.#client, chosen) ? text.linkAnyway(chosen.ticket_number) : text.linkTicket(chosen.ticket_number);
  }

  #previewState(): PreviewState {
    if (!this.#capabilities.data?.link_preview) return undefined;
    if (this.#previewed.value !== this.#search.chosen?.ticket_id) return 'loading';
    return this.#preview.render<PreviewState>({ pending: () => 'loading', error: () => 'failed', success: (preview) => ({ preview }) });
  }

  get #client(): Client {
    return (this.#attempt.context ?? this.#context()).client;
  }

  /** When to link, and when not to, as the list without tickets has it (domain L8). */
  get #advice(): string {
    const { adviceLink, adviceUnchanged, adviceUnsure } = this.#client.texts.of(listTexts);
    return this.#client.texts.format.sentences(adviceLink, adviceUnchanged, adviceUnsure);
  }

  get #text(): LinkTexts {
    return this.#client.texts.of(linkTexts);
  }

  /** What the dialog was opened on, not what its host is about by now. */
  #whileOpen<Result>(read: (context: TicketsContext) => Result): Result | undefined {
    const { context } = this.#attempt;
    return context && this.#dialog.open ? read(context) : undefined;
  }

  #handleChosen(ticketId = '', offered: boolean): void {
    this.#view.said = '';
    if (!this.#attempt.pending) this.#attempt.reset();
    // The arrow keys run over the hits: only where they rest is read.
    if (offered || ticketId === '') this.#previewed.set(ticketId);
    else this.#previewed.schedule(ticketId);
    // What linking writes opens under the hit: into view with both.
    if (ticketId !== '') void this.#dialog.reveal('.hit-item:has(> .writes)');
  }

  async #handleSubmit(): Promise<void> {
    const { open } = this.#attempt;
    const target = open ?? (await this.#chosen());
    if (target) await this.#link(target);
  }

  /** Returns what is to be linked: the chosen hit, unless a second look shows that it is not what was chosen any more. */
  async #chosen(): Promise<TicketHit | undefined> {
    const before = this.#search.chosen;
    if (!before) this.#view.said = this.#text.nothingChosen;
    if (!before || this.#view.looking) return undefined;
    this.#view.looking = true;
    const isWanted = await this.#search.lookAgain();
    this.#view.looking = false;
    if (!isWanted || !this.#dialog.open) return undefined;
    const { chosen } = this.#search;
    const isSame = chosen && isFinished(this.#client, chosen) === isFinished(this.#client, before);
    if (!isSame) this.#view.said = this.#text.changed(before.ticket_number, chosen && ticketState(this.#client, chosen).label);
    return isSame ? chosen : undefined;
  }

  async #link(target: LinkTarget, via?: LinkedVia): Promise<void> {
    const before = this.#attempt.open;
    const link = await this.#attempt.run(target, via);
    if (typeof link === 'object') this.#succeed('takenOver' in link ? undefined : link);
    else if (before !== this.#attempt.open) this.#search.refetch();
    if (!link) void this.#dialog.focus('submit');
  }

  /** @param link undefined where the page has linked it itself */
  #succeed(link: LinkAnswer | undefined): void {
    this.#view.linked = link;
    this.#dialog.close();
  }

  /** Told when the dialog has closed: until then the page behind it is inert, its live regions, too. */
  #handleClosed(): void {
    const { linked } = this.#view;
    this.#view.linked = undefined;
    this.#view.said = '';
    void keepFocus(this.#host);
    if (!linked) return;
    this.#search.begin();
    const { context } = this.#attempt;
    if (!context || !isSameContext(context, this.#context())) return;
    this.#outcomes.tell(linkedOutcome(this.#client.texts.of(linkedTexts), linked));
  }
}
