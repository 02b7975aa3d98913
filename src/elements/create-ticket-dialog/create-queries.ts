import type { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { FormField } from '../../contract/create-ticket.js';
import type { WritePreview } from '../../contract/link-ticket.js';
import { QueryController } from '../../controllers/query-controller.js';
import { capabilitiesQuery } from '../../data/capabilities.js';
import { createPreviewQuery, formSpecificationQuery, type DescribedForm } from '../../data/create-ticket.js';
import type { FormFacts } from '../../providers/provider.js';
import { Debounced } from '../ui/host/debounce.js';
import type { ElementHost } from '../ui/host/host.js';
import { tellFailure } from '../ui/host/failures.js';
import type { TicketsContext } from '../ui/ticket/tickets-context.js';

/** Milliseconds that a form which could be shown waits for what would move its fields if it came later. */
const patience = 600;

/** Characters of a description that has no other limit (domain Y9). */
const longest = 4000;

/** What the create form is made from: what the backend can do, the fields, and what it will append to the description. */
export class CreateQueries {
  readonly #prepared: FormFacts['prepared'];
  readonly #capabilities: QueryController<Capabilities, TicketingError>;
  readonly #preview: QueryController<WritePreview, TicketingError>;
  /** Undefined for one that is too long to be sent: nothing is asked about it. */
  readonly #description: Debounced<string | undefined>;
  readonly specification: QueryController<DescribedForm, TicketingError>;
  /** Whether the form has waited long enough. */
  readonly #waited: Debounced<boolean>;
  #complete = false;

  /**
   * @param prepared completes what the backend says of the fields
   * @param context undefined while the dialog is closed
   * @param changed told when the form is described anew, with the origin of its instance where that was read anew, too
   */
  constructor(host: ElementHost, prepared: FormFacts['prepared'], context: () => TicketsContext | undefined, changed: (origin?: string) => void) {
    this.#prepared = prepared;
    const whileOpen = <Query>(query: (open: TicketsContext) => Query): Query | undefined => {
      const open = context();
      return open && query(open);
    };
    this.#description = new Debounced<string | undefined>(host, '', 400);
    this.#waited = new Debounced(host, false, patience);
    this.#capabilities = new QueryController(host, () => whileOpen(({ client }) => capabilitiesQuery(client)), { read: () => changed() });
    this.specification = new QueryController(host, () => whileOpen(({ client, anomalyId }) => formSpecificationQuery(client, anomalyId)), {
      read: ({ origin }) => {
        if (!this.#complete) this.#waited.schedule(true);
        changed(origin);
      },
      failed: (error) => tellFailure(host, error),
    });
    this.#preview = new QueryController(host, () => {
      const description = this.#previewed;
      return description === undefined ? undefined : whileOpen(({ client, anomalyId }) => createPreviewQuery(client, anomalyId, description));
    });
  }

  get capabilities(): Capabilities | undefined {
    return this.#capabilities.data;
  }

  /**
   * Whether all is there that has a place in the form, or has been waited for: from then on it is shown. What comes later moves nothing.
   *
   * @param relatedIsThere returns whether likely duplicates are there, where they are looked for
   */
  isComplete(relatedIsThere: () => boolean): boolean {
    if (!this.fields) return false;
    const settled = this.#capabilities.render({ pending: () => false, error: () => true, success: () => true });
    this.#complete ||= this.#waited.value || (settled && relatedIsThere());
    return this.#complete;
  }

  /** Whether the form was complete already when somebody last looked. */
  get wasComplete(): boolean {
    return this.#complete;
  }

  /** The fields in the dialog's order; undefined until they are there. */
  get fields(): readonly FormField[] | undefined {
    const { data } = this.specification;
    return data && this.#prepared(data.fields);
  }

  /** The preview; undefined where the backend has none, and of a text that is too long. */
  get preview(): QueryController<WritePreview, TicketingError> | undefined {
    return this.#previewed === undefined ? undefined : this.#preview;
  }

  get #previewed(): string | undefined {
    return this.capabilities?.create_preview ? this.#description.value : undefined;
  }

  /** The description changed by typing: its preview comes once that rests. */
  schedule(description: string): void {
    if (this.#fits(description)) this.#description.schedule(description);
    else this.#description.set(undefined);
  }

  /** A new look at the form, with another description from now on. */
  begin(description: string): void {
    this.#complete = false;
    this.#waited.set(false);
    this.#description.set(this.#fits(description) ? description : undefined);
  }

  #fits({ length }: string): boolean {
    return length <= (this.fields?.find(({ field }) => field === 'description')?.max_length ?? longest);
  }
}
