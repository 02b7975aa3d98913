import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { FormField, TicketCreated } from '../../contract/create-ticket.js';
import type { LinkAnswer } from '../../contract/link-ticket.js';
import type { LinkTarget } from '../../data/writes/open-link.js';
import { mayLink } from '../../data/related-tickets.js';
import { AuthWatch } from '../ui/host/auth-watch.js';
import type { ElementHost } from '../ui/host/host.js';
import { LinkAttempt } from '../ui/ticket/link-attempt.js';
import { notice } from '../ui/notice/notice.js';
import { draftText } from '../ui/strings/draft.js';
import type { CreateSession } from './create-session.js';
import { needsWords, renderCreated } from './created-view.js';
import { renderAlert } from './form-alert.js';
import { FormFields } from './form-fields.js';
import { renderFooter } from './form-footer.js';
import { renderLoading, renderNoForm } from './form-loading.js';
import { FormQueries } from './form-queries.js';
import { RelatedTickets } from './related-tickets.js';
import { Submission } from './submission.js';

/** What the form needs of the dialog around it. */
export interface FormFrame {
  /** What the form is about. */
  session: () => CreateSession;
  isOpen: () => boolean;
  /** Closes the dialog: there is no more to say. */
  close: () => void;
  /** Closes the dialog if nothing stands against it. */
  requestClose: () => void;
  /** Moves the focus to what is there after the next rendering. */
  focus: (selector: string) => Promise<void>;
}

/** The incident that was linked instead of creating one; without an answer where somebody else had linked it meanwhile. */
export interface LinkedInstead extends LinkTarget {
  answer: LinkAnswer | undefined;
}

export const firstControl = '.dialog-body :is(input, textarea, select)';

/** What stands in the dialog: the form while there is one to fill in, then what became of the ticket. */
export class FormBody implements ReactiveController {
  readonly #frame: FormFrame;
  readonly #queries: FormQueries;
  readonly #fields: FormFields;
  readonly #related: RelatedTickets;
  readonly #submission: Submission;
  readonly #link: LinkAttempt;
  #created: TicketCreated | undefined;
  /** Of what was sent, when the form that knew them is empty already. */
  #names: Readonly<Record<string, string>> = {};
  #linked: LinkedInstead | undefined;
  #held = false;

  constructor(host: ElementHost, frame: FormFrame) {
    this.#frame = frame;
    const { session } = frame;
    this.#queries = new FormQueries(host, () => (frame.isOpen() ? session() : undefined));
    this.#fields = new FormFields(host, session);
    this.#related = new RelatedTickets(host, () => (frame.isOpen() && this.#guards ? session() : undefined));
    this.#submission = new Submission(host, { queries: this.#queries, fields: this.#fields, session });
    this.#link = new LinkAttempt(host, session, { acceptsLinked: true });
    new AuthWatch(host, () => [this.#queries.specification.result?.error, this.#submission.error]);
    host.addController(this);
  }

  /** Whether something is being written. */
  get busy(): boolean {
    return this.#submission.pending || this.#link.pending;
  }

  /** Whether a ticket is being created, or something is in doubt so that nothing else may be sent. */
  get isSent(): boolean {
    return this.#submission.pending || this.#submission.locked || this.#link.open !== undefined;
  }

  /** Whether the form is there, for the focus to go into. */
  get isReady(): boolean {
    return this.#queries.fields !== undefined;
  }

  /** Whether there is something that closing would leave undone. */
  get isUnfinished(): boolean {
    return !this.#created && !this.isSent && this.#frame.session().state.isChanged;
  }

  /** A new look at the form. @param anew it is about something else than before */
  begin(anew: boolean): void {
    this.take();
    if (anew) this.#submission.reset();
    this.#link.resume();
    this.#link.reset();
    const { values } = this.#frame.session().state;
    this.#related.begin(values['title'] ?? '');
    this.#queries.begin(values['description'] ?? '');
  }

  /** The user changed something. */
  follow(): void {
    const { values } = this.#frame.session().state;
    this.#queries.follow(values['description'] ?? '');
    this.#related.follow(values['title'] ?? '');
    if (!this.#submission.unclear) this.#submission.reset();
    this.#link.reset();
  }

  /** Gives up a submit that has not come to sending its ticket: the user wants to be elsewhere. */
  giveUp(): void {
    this.#submission.giveUp();
  }

  /** Sends once more what is in doubt. */
  check(): void {
    if (this.#submission.locked) void this.#submit();
  }

  /** Says why the dialog stays while something is being written. */
  hold(): void {
    this.#held = true;
  }

  /** The end of a look at the form: hands over what came of it, once. */
  take(): { created: TicketCreated | undefined; linked: LinkedInstead | undefined } {
    const outcome = { created: this.#created, linked: this.#linked };
    this.#created = undefined;
    this.#linked = undefined;
    this.#held = false;
    this.#submission.giveUp();
    this.#fields.clear();
    return outcome;
  }

  hostUpdate(): void {
    const { fields, capabilities } = this.#queries;
    if (fields) this.#fields.prepare(fields, capabilities);
  }

  render(): TemplateResult {
    if (this.#created) return this.#renderCreated(this.#created);
    return this.#queries.specification.render({
      pending: renderLoading,
      error: (error) => renderNoForm(error, () => void this.#queries.specification.refetch(), this.#frame.requestClose),
      success: () => this.#renderForm(this.#queries.fields ?? []),
    });
  }

  #renderForm(fields: readonly FormField[]): TemplateResult {
    const { capabilities, preview } = this.#queries;
    const { state, restored } = this.#frame.session();
    return html`
      <form class="dialog-form" novalidate aria-busy=${this.#submission.pending ? 'true' : 'false'} @submit=${this.#handleSubmit} @focusin=${this.#handleFocus}>
        <div class="dialog-body">
          ${restored ? this.#renderRestored() : nothing}
          ${this.#fields.render({ fields, capabilities, preview, related: this.#renderRelated(), readOnly: this.isSent })}
        </div>
        ${renderAlert({ submission: this.#submission, link: this.#link, check: (target) => void this.#linkInstead(target), held: this.#held, errors: state.errors, fields })}
        ${renderFooter(this.#submission, this.#link, this.#frame.requestClose)}
      </form>
    `;
  }

  #renderRestored(): TemplateResult {
    const discard = html`<button type="button" class="link" @click=${this.#handleDiscard}>${draftText.discard}</button>`;
    return notice({ kind: 'info', text: draftText.restored, action: discard });
  }

  #renderRelated(): TemplateResult | typeof nothing {
    if (!this.#guards) return nothing;
    const { client, anomalyId } = this.#frame.session();
    return this.#related.render({
      link: mayLink(client, anomalyId) ? (ticket) => void this.#linkInstead(ticket) : undefined,
      busy: this.busy || this.#link.open !== undefined,
      isPending: (ticket) => this.#link.isPending(ticket),
    });
  }

  #renderCreated(created: TicketCreated): TemplateResult {
    return renderCreated(created, {
      fields: this.#queries.fields ?? [],
      names: this.#names,
      link: this.#link,
      linkNow: () => void this.#linkNow(created),
      done: this.#frame.requestClose,
    });
  }

  /** Whether likely duplicates are looked for: not where a ticket has been sent already. */
  get #guards(): boolean {
    return (this.#queries.capabilities?.related_tickets ?? false) && !this.#submission.locked && !this.#created;
  }

  #handleDiscard = (): void => {
    this.#frame.session().forget();
    void this.#frame.focus(firstControl);
  };

  /** Who is past the first field is not to have the others moved under the hands. */
  #handleFocus = ({ target }: FocusEvent): void => {
    if (target instanceof Element && target.id !== 'field-title') this.#related.settle();
  };

  #handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (!this.#link.pending && !this.#link.open) void this.#submit();
  };

  async #submit(): Promise<void> {
    this.#held = false;
    const submitted = await this.#submission.submit();
    if (submitted === 'invalid') await this.#frame.focus('[aria-invalid="true"]');
    else if (submitted === 'failed') await this.#frame.focus('.dialog-alert');
    else if (submitted) await this.#succeed(submitted.created);
  }

  async #succeed(created: TicketCreated): Promise<void> {
    const session = this.#frame.session();
    this.#names = session.state.draft.labels;
    session.forget();
    this.#created = created;
    // What is missing has to be read before the dialog may go.
    if (needsWords(created) && this.#frame.isOpen()) await this.#frame.focus('.created');
    else this.#frame.close();
  }

  async #linkNow(created: TicketCreated): Promise<void> {
    if (!(await this.#link.run(created.ticket))) return;
    this.#created = { ...created, linked: true };
    await this.#frame.focus('.created');
  }

  /** What was typed stays a draft: linking sends nothing of it. */
  async #linkInstead(target: LinkTarget): Promise<void> {
    this.#held = false;
    const linked = await this.#link.run(target);
    if (!linked) return this.#frame.focus('.dialog-alert');
    this.#linked = { ...target, answer: linked === 'linked before' ? undefined : linked };
    this.#frame.close();
  }
}
