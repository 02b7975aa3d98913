import type { nothing, TemplateResult } from 'lit';
import type { TicketCreated } from '../../contract/create-ticket.js';
import { reactive } from '../../controllers/reactive.js';
import { refreshLinks } from '../../data/change-links.js';
import type { LinkTarget } from '../../data/writes/index.js';
import type { FormFacts } from '../../providers/provider.js';
import type { Explanation } from '../../texts/explanation.js';
import { formTexts } from '../../texts/en/form.js';
import { FormView } from '../form/form-view.js';
import { ReferenceWidgets } from '../form/reference-widgets.js';
import { comboboxStyles } from '../ui/combobox/combobox.styles.js';
import type { Question } from '../ui/dialog/close-question.js';
import { FormDialog } from '../ui/dialog/form-dialog.js';
import type { FocusTarget } from '../ui/dialog/focus-target.js';
import { fieldStyles } from '../ui/field/field.styles.js';
import type { ElementHost } from '../ui/host/host.js';
import { adoptLater } from '../ui/styles/adopt-styles.js';
import { controlStyles } from '../ui/styles/control.styles.js';
import { LinkAttempt } from '../ui/ticket/link-attempt.js';
import { statusBadgeStyles } from '../ui/ticket/status-badge.styles.js';
import type { TicketsContext } from '../ui/ticket/tickets-context.js';
import { createContent, type CreateParts } from './create-content.js';
import { heldBy, questionOn } from './closing.js';
import { CreateQueries } from './create-queries.js';
import { CreateSession } from './create-session.js';
import { createTicketStyles } from './create-ticket.styles.js';
import { createdContent, needsWords } from './created-view.js';
import { RelatedTickets } from './related-tickets.js';
import { nothingYet, type FormOutcome } from './form-outcome.js';
import { Submission, type TakenOver } from './submission.js';

/**
 * The create dialog: opens on an anomaly's ticket in the making, and asks before it closes on something unfinished.
 *
 * What was typed stays, closing or not, until a ticket comes of it or the user discards it; what was sent and not
 * answered stays read-only until there is an answer.
 */
export class CreateTicketForm {
  readonly #host: ElementHost;
  readonly #context: () => TicketsContext;
  readonly #closed: (outcome: FormOutcome, asked: TicketsContext) => void;
  readonly #dialog: FormDialog;
  readonly #queries: CreateQueries;
  readonly #form: FormView;
  readonly #related: RelatedTickets;
  readonly #submission: Submission;
  readonly #link: LinkAttempt;
  readonly #facts: FormFacts;
  readonly #view: FormOutcome;
  #session: CreateSession;
  /** Of what was sent, when the form that knew them is empty already. */
  #names: Readonly<Record<string, string>> = {};

  /** @param closed told once the dialog has closed, with what came of it and what it was about */
  constructor(host: ElementHost, facts: FormFacts, context: () => TicketsContext, closed: (outcome: FormOutcome, asked: TicketsContext) => void) {
    this.#host = host;
    this.#facts = facts;
    this.#context = context;
    this.#closed = closed;
    this.#view = reactive<FormOutcome>(host, { ...nothingYet });
    adoptLater(host, [controlStyles, fieldStyles, comboboxStyles, statusBadgeStyles, createTicketStyles]);
    this.#session = this.#newSession();
    const session = () => this.#session;
    const openSession = () => (this.open && !this.waits ? this.#session : undefined);
    this.#dialog = new FormDialog(host, {
      held: () => this.#held(),
      waits: () => [this.#submission, this.#link, this.#related, this.#queries.specification],
      question: () => this.#question(),
      leaving: () => this.#form.giveUp(),
      closed: () => this.#handleClosed(),
      submit: () => void this.#submit(),
      first: () => this.#firstFocus(),
    });
    this.#queries = new CreateQueries(host, facts.prepared, openSession, (origin) => this.#describe(origin));
    const references = new ReferenceWidgets(host, {
      client: () => this.#session.client,
      facts,
      state: () => this.#session.state,
      capabilities: () => this.#queries.capabilities,
      changed: (name, value, label) => this.#form.set(name, value, label),
    });
    this.#form = new FormView(host, {
      state: () => this.#session.state,
      text: () => this.#session.client.texts.of(formTexts),
      offered: true,
      widget: (field) => references.for(field),
    });
    const repeatable = (): boolean => this.#queries.capabilities?.idempotency ?? true;
    const describe = (): Promise<void> => this.#queries.specification.refetch().then(() => this.#describe());
    this.#submission = new Submission(host, { always: facts.always, form: this.#form, session, describe, repeatable });
    this.#link = new LinkAttempt(host, session, { acceptsLinked: true });
    this.#related = new RelatedTickets(
      host,
      () => (this.#looksForRelated ? openSession() : undefined),
      () => this.#queries.wasComplete,
    );
  }

  get open(): boolean {
    return this.#dialog.open;
  }

  /** Whether it does not know the anomaly that it is about. */
  get waits(): boolean {
    return this.open && this.#session.anomalyId === '';
  }

  show(): void {
    // A ticket on its way is shown as it is, whatever the host is about by now.
    if (!this.#held()) this.#begin();
    this.#dialog.show();
  }

  /** Finds out what became of the ticket that is in doubt. */
  check(): void {
    if (this.#submission.locked) void this.#create();
  }

  /** Closes without asking; what was typed is kept. */
  close(): void {
    this.#dialog.close();
  }

  /** Asks to close, as Escape does; resolves when that is decided. */
  readonly requestClose = (): Promise<void> => this.#dialog.requestClose();

  /** Closes, and drops what was typed: it was another user's. */
  forget(): void {
    this.#dialog.close();
    this.#session = this.#newSession();
    this.#submission.reset();
    this.#form.reset();
  }

  render(): TemplateResult | typeof nothing {
    return this.#dialog.render(() => {
      const { created } = this.#view;
      if (!created) return createContent(this.#parts());
      const { announced } = this.#facts;
      return createdContent(created, { client: this.#session.client, announced, fields: this.#form.fields, names: this.#names, link: this.#link });
    });
  }

  #parts(): CreateParts {
    return {
      host: this.#host,
      session: this.#session,
      facts: this.#facts,
      queries: this.#queries,
      form: this.#form,
      related: this.#looksForRelated ? this.#related : undefined,
      submission: this.#submission,
      link: this.#link,
      isComplete: this.#isComplete,
      isSent: this.#isSent,
      linkInstead: (target) => void this.#linkInstead(target),
      focus: (field) => void this.#dialog.focus({ id: this.#form.reveal(field) }),
      discardDraft: this.#handleDiscardDraft,
    };
  }

  /** Whether a ticket is being created, or something is in doubt so that nothing else may be sent. */
  get #isSent(): boolean {
    return this.#submission.pending || this.#submission.locked || this.#link.open !== undefined;
  }

  /** Whether likely duplicates are looked for: not where a ticket has been sent already. */
  get #looksForRelated(): boolean {
    return (this.#queries.capabilities?.related_tickets ?? false) && !this.#submission.locked && !this.#view.created;
  }

  #newSession(): CreateSession {
    return new CreateSession(this.#context(), () => this.#handleChange());
  }

  /** A new look at the form. */
  #begin(): void {
    const anew = !this.#session.isFor(this.#context());
    if (anew) {
      this.#session = this.#newSession();
      this.#submission.reset();
      this.#form.reset();
    }
    this.#session.begin();
    this.#form.refresh();
    this.#link.resume();
    this.#link.reset();
    Object.assign(this.#view, nothingYet);
    const { title = '', description = '' } = this.#session.state.values;
    this.#related.begin(title);
    this.#queries.begin(description);
  }

  #describe(origin?: string): void {
    const { fields } = this.#queries;
    this.#session.origin ??= origin;
    if (fields) this.#form.take(fields);
  }

  /** Whether there is a form to fill in. */
  get #isComplete(): boolean {
    return this.#form.isDescribed && this.#queries.isComplete(() => !this.#looksForRelated || this.#related.settled);
  }

  /** Where the focus goes: into the form once there is one. */
  #firstFocus(): FocusTarget | undefined {
    if (!this.#isComplete) return undefined;
    return this.#isSent ? 'alert' : this.#form.beginsUntouched ? 'suggestion' : 'field';
  }

  /** Why the dialog stays while something is being written. */
  #held(): Explanation | undefined {
    return heldBy(this.#session.client, this.#submission, this.#link);
  }

  #question(): Question | undefined {
    this.#session.keep();
    if (this.#view.created || this.#isSent) return undefined;
    return questionOn(this.#session, () => this.close());
  }

  #handleChange(): void {
    const { title = '', description = '' } = this.#session.state.values;
    this.#queries.schedule(description);
    this.#related.schedule(title);
    if (!this.#submission.unclear) this.#submission.reset();
    this.#link.reset();
  }

  #handleDiscardDraft = (): void => {
    this.#session.forget();
    this.#form.refresh();
    this.#host.requestUpdate();
    void this.#dialog.focus('field');
  };

  async #submit(): Promise<void> {
    if (this.#view.created) return this.#linkNow(this.#view.created);
    if (this.#isComplete && !this.#link.pending && !this.#link.open) return this.#create();
  }

  async #create(): Promise<void> {
    const submitted = await this.#submission.run();
    if (submitted === 'invalid') await this.#dialog.focus('invalid');
    else if (submitted === 'failed') await this.#dialog.focus('alert');
    else if (submitted && 'created' in submitted) await this.#succeed(submitted.created);
    else if (submitted) this.#leaveToPage(submitted);
  }

  async #succeed(created: TicketCreated): Promise<void> {
    this.#names = this.#session.state.draft.labels;
    this.#session.forget();
    this.#form.refresh();
    this.#view.created = created;
    // What is missing has to be read before the dialog may go.
    if (needsWords(created, this.#facts.announced) && this.open) await this.#dialog.focus({ id: 'created' });
    else this.#finish();
  }

  async #linkNow(created: TicketCreated): Promise<void> {
    if (!(await this.#link.run(created.ticket, 'late'))) return;
    this.#view.created = { ...created, linked: true };
    await this.#dialog.focus({ id: 'created' });
  }

  /** What was typed stays a draft: linking sends nothing of it. */
  async #linkInstead(target: LinkTarget): Promise<void> {
    // What is in doubt is sent again as it was; anything else may have been closed since it was offered.
    const linked = (this.#link.open || (await this.#related.isOffered(target))) && this.open ? await this.#link.run(target, 'related') : undefined;
    if (!linked) return this.#dialog.focus('alert');
    if (typeof linked === 'object' && 'takenOver' in linked) Object.assign(this.#view, linked);
    else this.#view.linked = { ...target, answer: linked === 'linked before' ? undefined : linked };
    this.#finish();
  }

  /** The page has made a ticket of what was typed: nothing is left of it here. */
  #leaveToPage({ takenOver }: TakenOver): void {
    void refreshLinks(this.#session.client, this.#session.anomalyId);
    this.#session.forget();
    this.#form.refresh();
    this.#view.takenOver = takenOver;
    this.#finish();
  }

  /** There is no more to say: also where the dialog was closed before the answer came. */
  #finish(): void {
    if (this.open) this.#dialog.close();
    else this.#handleClosed(true);
  }

  #handleClosed(late = false): void {
    const outcome = { ...this.#view, late };
    Object.assign(this.#view, nothingYet);
    this.#session.keep();
    this.#form.clear();
    this.#closed(outcome, this.#session);
  }
}
