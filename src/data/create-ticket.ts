import { TicketingError } from '../api/index.js';
import {
  createTicket as createTicketEndpoint,
  getFormSpecification,
  previewCreate,
  type FormField,
  type TicketCreate,
  type TicketCreated,
} from '../contract/create-ticket.js';
import type { WritePreview } from '../contract/link-ticket.js';
import { instanceOrigin } from './capabilities.js';
import { refreshLinks } from './change-links.js';
import type { Client } from './client/client.js';
import { instanceKey, query, type TicketingQuery } from './client/query.js';
import { onInstance } from './on-instance.js';
import { sendOnce } from './writes/send-once.js';

/** A form, and the origin of the instance that it was described for; `''` where nobody says. */
export interface DescribedForm {
  fields: FormField[];
  origin: string;
}

/** The fields of the create form as the backend describes them (domain C9), their defaults made for the anomaly. */
export const formSpecificationQuery = (client: Client, anomalyId: string): TicketingQuery<DescribedForm> =>
  query(client, {
    queryKey: [instanceKey, 'form-specification', anomalyId],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      // Asked first: where the connection changes in between, the form is taken for the former one, which the backend refuses.
      const origin = await instanceOrigin(client);
      const fields = await client.api.call(getFormSpecification, { query: { anomaly_id: anomalyId }, signal });
      if (fields.length === 0) throw new TicketingError('invalid-answer', 'The form has no field.');
      return { fields, origin };
    },
  });

/** What is appended to `description` on create (domain C3). */
export const createPreviewQuery = (client: Client, anomalyId: string, description: string): TicketingQuery<WritePreview> =>
  query(client, {
    queryKey: [instanceKey, 'create-preview', anomalyId, description],
    gcTime: 60_000,
    placeholderData: (previous) => previous,
    queryFn: ({ signal }) =>
      client.api.call(previewCreate, { params: { anomaly_id: anomalyId }, body: { description }, signal }),
  });

/** Creates a ticket and links it, or finds out what became of the one in doubt (domain W). @throws {TicketingError} */
export async function createTicket(client: Client, anomalyId: string, ticket: TicketCreate, signal?: AbortSignal): Promise<TicketCreated> {
  const answer = await onInstance(client, () =>
    sendOnce(client.writes.create(anomalyId), ticket, (body, key) =>
      client.api.call(createTicketEndpoint, { params: { anomaly_id: anomalyId }, body, ...key, signal }),
    ),
  );
  const created = { ...answer, anomaly_id: anomalyId };
  // Without a key it cannot be linked from here.
  if (!created.linked && created.ticket.ticket_id !== '') client.writes.notLinked(anomalyId).keep({ ...created.ticket, instance_origin: created.instance_origin });
  void refreshLinks(client, anomalyId);
  return created;
}

/** What is sent: what the provider wants always, of the others those that hold something (domain C1). */
export const payloadOf = (always: Readonly<Record<string, string>>, filled: Readonly<Record<string, string>>): TicketCreate => ({
  ...always,
  title: '',
  description: '',
  ...filled,
});

/** Returns what was sent without what is no field of the form. */
export function fieldsOf(sent: TicketCreate): TicketCreate {
  const fields = { ...sent };
  delete fields['instance_origin'];
  return fields;
}
