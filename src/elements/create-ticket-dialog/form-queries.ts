import type { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { FormField } from '../../contract/create-ticket.js';
import type { WritePreview } from '../../contract/link-ticket.js';
import { QueryController } from '../../controllers/query-controller.js';
import { capabilitiesQuery } from '../../data/capabilities.js';
import type { TicketingClient } from '../../data/client.js';
import { createPreviewQuery, formSpecificationQuery } from '../../data/create-ticket.js';
import { Debounced } from '../ui/host/debounce.js';
import type { ElementHost } from '../ui/host/host.js';
import { inDialogOrder } from './form-values.js';

export interface FormContext {
  client: TicketingClient;
  anomalyId: string;
}

/** What the form is made from: what the backend can do, the fields, and what it will append to the description. */
export class FormQueries {
  readonly #capabilities: QueryController<Capabilities, TicketingError>;
  readonly #preview: QueryController<WritePreview, TicketingError>;
  readonly #description: Debounced<string>;
  readonly specification: QueryController<FormField[], TicketingError>;

  /** @param context undefined while the dialog is closed */
  constructor(host: ElementHost, context: () => FormContext | undefined) {
    const whileOpen = <Query>(query: (open: FormContext) => Query): Query | undefined => {
      const open = context();
      return open && query(open);
    };
    this.#description = new Debounced(host, '', 400);
    this.#capabilities = new QueryController(host, () => whileOpen(({ client }) => capabilitiesQuery(client)));
    this.specification = new QueryController(host, () => whileOpen(({ client, anomalyId }) => formSpecificationQuery(client, anomalyId)));
    this.#preview = new QueryController(host, () =>
      this.capabilities?.create_preview
        ? whileOpen(({ client, anomalyId }) => createPreviewQuery(client, anomalyId, this.#description.value))
        : undefined,
    );
  }

  get capabilities(): Capabilities | undefined {
    return this.#capabilities.data;
  }

  /** The fields in the dialog's order; undefined until they are there. */
  get fields(): readonly FormField[] | undefined {
    const { data } = this.specification;
    return data && inDialogOrder(data);
  }

  /** The preview; undefined where the backend has none. */
  get preview(): QueryController<WritePreview, TicketingError> | undefined {
    return this.capabilities?.create_preview ? this.#preview : undefined;
  }

  /** The description changed by typing: its preview follows once that rests. */
  follow(description: string): void {
    this.#description.follow(description);
  }

  /** The description is another one from now on. */
  begin(description: string): void {
    this.#description.set(description);
  }
}
