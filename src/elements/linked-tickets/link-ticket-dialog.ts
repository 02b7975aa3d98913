import { html, nothing, type TemplateResult } from 'lit';
import type { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { LinkAnswer, WritePreview } from '../../contract/link-ticket.js';
import { QueryController } from '../../controllers/query-controller.js';
import { capabilitiesQuery } from '../../data/capabilities.js';
import { linkPreviewQuery } from '../../data/link-ticket.js';
import type { LinkTarget } from '../../data/writes/open-link.js';
import { adoptLater } from '../ui/styles/adopt-styles.js';
import { AuthWatch } from '../ui/host/auth-watch.js';
import { controlStyles } from '../ui/styles/control.styles.js';
import { Debounced } from '../ui/host/debounce.js';
import { DialogController } from '../ui/dialog/dialog-controller.js';
import { dialogStyles } from '../ui/dialog/dialog.styles.js';
import { explain } from '../ui/notice/explain.js';
import { fieldStyles } from '../ui/field/field.styles.js';
import type { ElementHost } from '../ui/host/host.js';
import { LinkAttempt } from '../ui/ticket/link-attempt.js';
import { notice } from '../ui/notice/notice.js';
import { commonText } from '../ui/strings/common.js';
import { linkTicketText as text } from '../ui/strings/link-ticket.js';
import { isSameContext, type TicketsContext } from '../ui/ticket/tickets-context.js';
import { keepFocus } from './keep-focus.js';
import { linkTicketStyles } from './link-ticket.styles.js';
import type { Outcomes } from './outcomes.js';
import { isFinished } from './ticket-hit.js';
import { TicketSearch } from './ticket-search.js';
import { renderWritePreview, type PreviewState } from './write-preview.js';

/** The dialog that finds an existing incident and links it, telling first what that writes (domain L7). */
export class LinkTicketDialog {
  readonly #host: ElementHost;
  readonly #context: () => TicketsContext;
  readonly #outcomes: Outcomes;
  readonly #dialog: DialogController;
  readonly #search: TicketSearch;
  readonly #attempt: LinkAttempt;
  readonly #previewed: Debounced<string>;
  readonly #capabilities: QueryController<Capabilities, TicketingError>;
  readonly #preview: QueryController<WritePreview, TicketingError>;
  #linked: LinkAnswer | undefined;
  /** Link was pressed without a choice. */
  #asked = false;

  constructor(host: ElementHost, context: () => TicketsContext, outcomes: Outcomes) {
    this.#host = host;
    this.#context = context;
    this.#outcomes = outcomes;
    adoptLater(host, [dialogStyles, controlStyles, fieldStyles, linkTicketStyles]);
    this.#dialog = new DialogController(host, { mayClose: () => !this.#attempt.pending, closed: () => this.#handleClosed() });
    this.#attempt = new LinkAttempt(host, context);
    this.#previewed = new Debounced(host, '', 200);
    this.#search = new TicketSearch(host, {
      context: () => this.#whileOpen((open) => open),
      chosen: (hit, offered) => this.#handleChosen(hit?.ticket_id, offered),
      done: () => this.#focusLink(),
    });
    this.#capabilities = new QueryController(host, () => this.#whileOpen(({ client }) => capabilitiesQuery(client)));
    this.#preview = new QueryController(host, () =>
      this.#capabilities.data?.link_preview && this.#previewed.value
        ? this.#whileOpen(({ client, anomalyId }) => linkPreviewQuery(client, anomalyId, this.#previewed.value))
        : undefined,
    );
    new AuthWatch(host, () => [this.#search.error, this.#preview.result?.error]);
  }

  get open(): boolean {
    return this.#dialog.open;
  }

  show(): void {
    this.#attempt.resume();
    this.#dialog.show();
  }

  /** Finds out what became of the link that is in doubt. */
  check(): void {
    const { open } = this.#attempt;
    if (open) void this.#submit(open);
  }

  /** Shows what this number finds. */
  search(number: string): void {
    this.#search.begin(number);
  }

  render(): TemplateResult | typeof nothing {
    const { open } = this.#attempt;
    return this.#dialog.render({ title: text.title, content: open ? this.#renderOpen(open) : this.#renderSearch() });
  }

  #renderSearch(): TemplateResult {
    const { pending } = this.#attempt;
    return html`
      <div class="dialog-body link-body">
        <p class="small muted">${text.advice}</p>
        ${this.#search.render(pending)}
      </div>
      ${renderWritePreview(this.#search.chosen, this.#previewState())}
      <div class="dialog-alert" role="alert">${this.#renderFailure()}</div>
      <div class="dialog-footer">
        <button type="button" ?disabled=${pending} @click=${() => this.#dialog.requestClose()}>${commonText.cancel}</button>
        <button
          id="link"
          type="button"
          class="primary"
          aria-describedby="writes-note"
          aria-disabled=${pending || !this.#search.chosen ? 'true' : 'false'}
          @click=${this.#handleLink}
        >
          ${this.#linkLabel()}
        </button>
      </div>
    `;
  }

  /** While it is not known what became of a link, to find that out is all there is to do. */
  #renderOpen(target: LinkTarget): TemplateResult {
    const { pending, error } = this.#attempt;
    const cause = error ? ` ${explain(error).title}` : '';
    return html`
      <div class="dialog-body" role="alert">
        ${notice({ kind: 'warning', title: text.unclear(target.ticket_number), text: text.unclearHelp + cause })}
      </div>
      <div class="dialog-footer">
        <button type="button" ?disabled=${pending} @click=${() => this.#dialog.requestClose()}>${commonText.close}</button>
        <button id="check" type="button" class="primary" autofocus aria-disabled=${pending ? 'true' : 'false'} @click=${() => void this.#submit(target)}>
          ${pending ? text.linking : text.checkAgain(target.ticket_number)}
        </button>
      </div>
    `;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const { error } = this.#attempt;
    if (error) return notice({ kind: 'error', ...explain(error) });
    return this.#asked ? notice({ kind: 'info', text: text.nothingChosen }) : nothing;
  }

  #linkLabel(): string {
    const { chosen } = this.#search;
    if (this.#attempt.pending) return text.linking;
    if (!chosen) return text.link;
    return isFinished(chosen) ? text.linkAnyway(chosen.ticket_number) : text.linkNumber(chosen.ticket_number);
  }

  #previewState(): PreviewState {
    if (!this.#capabilities.data?.link_preview) return undefined;
    if (this.#previewed.value !== this.#search.chosen?.ticket_id) return 'loading';
    return this.#preview.render<PreviewState>({ pending: () => 'loading', error: () => 'failed', success: (preview) => ({ preview }) });
  }

  /** What the dialog was opened on, not what its host is about by now. */
  #whileOpen<Result>(read: (context: TicketsContext) => Result): Result | undefined {
    const { context } = this.#attempt;
    return context && this.#dialog.open ? read(context) : undefined;
  }

  #handleChosen(ticketId = '', offered: boolean): void {
    this.#asked = false;
    if (!this.#attempt.pending) this.#attempt.reset();
    // The arrow keys run over the hits: only where they rest is read.
    if (offered || ticketId === '') this.#previewed.set(ticketId);
    else this.#previewed.follow(ticketId);
  }

  #handleLink = (): void => {
    const { chosen } = this.#search;
    if (chosen) void this.#submit(chosen);
    else this.#asked = true;
    this.#host.requestUpdate();
  };

  async #submit(target: LinkTarget): Promise<void> {
    const before = this.#attempt.open;
    const link = await this.#attempt.run(target);
    if (typeof link === 'object') this.#succeed(link);
    else if (before !== this.#attempt.open) this.#search.refetch();
    if (!link) this.#focusLink();
  }

  #succeed(link: LinkAnswer): void {
    this.#linked = link;
    this.#dialog.close();
  }

  /** What was chosen, or is open, waits for this button. */
  #focusLink(): void {
    void this.#host.updateComplete.then(() => this.#dialog.element?.querySelector<HTMLElement>('.primary')?.focus());
  }

  /** Told when the dialog has closed: until then the page behind it is inert, its live regions, too. */
  #handleClosed(): void {
    const linked = this.#linked;
    this.#linked = undefined;
    this.#asked = false;
    void keepFocus(this.#host);
    if (!linked) return;
    this.#search.begin();
    const { context } = this.#attempt;
    if (!context || !isSameContext(context, this.#context())) return;
    const { ticket_id: ticketId, ticket_number: number } = linked.ticket;
    this.#outcomes.tell({ kind: 'success', text: text.linked(number, linked.block), ticketId });
  }
}
