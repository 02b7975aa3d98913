import type { CreatePreviewRequest } from '../../plain/create-ticket.js';
import type { IntegrationCreate, IntegrationUpdate } from '../../plain/integrations.js';
import type { LinkRequest, WritePreview } from '../../plain/link-ticket.js';
import type { Reads } from '../../plain/standard-schema.js';
import type { TicketDefaults } from '../../plain/ticket-defaults.js';
import type { Capabilities, ConnectionCheck, ConnectionLogEntry, ConnectorSpecification, Integration } from './connection.js';
import type { FormField, TicketCreate, TicketCreated } from './create-ticket.js';
import type { StrictEndpoint } from './endpoint.js';
import type { LinkAnswer, Page, RecentlyLinkedTicket, Reference, RelatedTicket, Ticket, TicketHit, TicketLink, TicketLinks } from './tickets.js';

// A type and no interface: of that `Object.values` would be of any type.
/** The strict side of every call of the contract, by its name. */
export type StrictEndpoints = {
  /** Says what the backend can do beyond the documented calls. */
  readonly getCapabilities: StrictEndpoint<'/api/integrations/ticketing/capabilities', never, Reads<undefined>, Reads<Capabilities>>;
  /** Lists the kinds of integration the product offers. */
  readonly listConnectorSpecifications: StrictEndpoint<'/api/integrations-specifications', never, Reads<undefined>, Reads<readonly ConnectorSpecification[]>>;
  /** Lists the configured integrations. */
  readonly listIntegrations: StrictEndpoint<'/api/integrations', 'page' | 'size', Reads<undefined>, Reads<Page<Integration>>>;
  /** Reads one integration. */
  readonly getIntegration: StrictEndpoint<'/api/integrations/{id}', never, Reads<undefined>, Reads<Integration>>;
  /** Validates and stores a connection; nothing is stored when validation fails. */
  readonly createIntegration: StrictEndpoint<'/api/integrations', never, Reads<IntegrationCreate>, Reads<Integration>>;
  /** Validates and replaces the credentials; the previous ones stay when validation fails. Another address or type is refused. */
  readonly updateIntegration: StrictEndpoint<'/api/integrations/{id}', never, Reads<IntegrationUpdate>, Reads<Integration>>;
  /** Disconnects; links stay as historical records. */
  readonly deleteIntegration: StrictEndpoint<'/api/integrations/{id}', never, Reads<undefined>, Reads<undefined>>;
  /** Tests a stored connection; one check a line, as each finishes. A success wakes a paused sync queue. */
  readonly testConnection: StrictEndpoint<'/api/integrations/{id}/test', never, Reads<undefined>, Reads<ConnectionCheck>>;
  /** Tests an address and credentials without storing them: before connecting, or before replacing credentials. */
  readonly testNewConnection: StrictEndpoint<'/api/integrations/test', never, Reads<IntegrationCreate>, Reads<ConnectionCheck>>;
  /** Lists what was done to the connection and by whom, the last twenty, the newest first; also after a disconnect. */
  readonly listConnectionLog: StrictEndpoint<'/api/integrations/ticketing/connection-log', never, Reads<undefined>, Reads<readonly ConnectionLogEntry[]>>;
  /** Describes the fields that new tickets can start with; the `default` of each is what is stored. */
  readonly getTicketDefaults: StrictEndpoint<'/api/integrations/{id}/ticket-defaults', never, Reads<undefined>, Reads<readonly FormField[]>>;
  /** Replaces what new tickets start with; a field that is not named starts with nothing. Answers as the read does. */
  readonly updateTicketDefaults: StrictEndpoint<'/api/integrations/{id}/ticket-defaults', never, Reads<TicketDefaults>, Reads<readonly FormField[]>>;
  /** Describes the fields of the create form; with `anomaly_id` their defaults suit that anomaly. */
  readonly getFormSpecification: StrictEndpoint<'/api/integrations/ticketing/form-specification', 'anomaly_id', Reads<undefined>, Reads<readonly FormField[]>>;
  /** Shows what is appended to a description on create. */
  readonly previewCreate: StrictEndpoint<'/api/integrations/ticketing/anomalies/{anomaly_id}/create-preview', never, Reads<CreatePreviewRequest>, Reads<WritePreview>>;
  /** Creates an incident from an anomaly and links it. */
  readonly createTicket: StrictEndpoint<'/api/integrations/ticketing/anomalies/{anomaly_id}/tickets', never, Reads<TicketCreate>, Reads<TicketCreated>>;
  /** Lists open incidents linked to this anomaly, its table or its datastore, those that can be linked first, the nearest before others; `query` prefers those with its words. */
  readonly listRelatedTickets: StrictEndpoint<'/api/anomalies/{anomaly_id}/related-tickets', 'query' | 'page' | 'size', Reads<undefined>, Reads<Page<RelatedTicket>>>;
  /** Finds incidents by number or short description; `anomaly_id` marks those that it links already. By the capability `search_filters`, `status` (`open`, `new`, `progress`, `hold`, `resolved`, `closed`, `canceled`) and `group` (its name) leave out all others. */
  readonly searchTickets: StrictEndpoint<'/api/integrations/ticketing/tickets/search', 'query' | 'anomaly_id' | 'status' | 'group' | 'page' | 'size', Reads<undefined>, Reads<Page<TicketHit>>>;
  /** Lists the tickets of the connected instance that were linked lately to any anomaly, the latest first, without those that could not be read; `anomaly_id` marks those that it links already. */
  readonly listRecentTickets: StrictEndpoint<'/api/integrations/ticketing/tickets/recent', 'anomaly_id' | 'page' | 'size', Reads<undefined>, Reads<Page<RecentlyLinkedTicket>>>;
  /** Reads one incident. */
  readonly getTicket: StrictEndpoint<'/api/integrations/ticketing/tickets/{ticket_id}', never, Reads<undefined>, Reads<Ticket>>;
  /** Shows what linking would write: to the incident `ticket_id`, or in general without it. */
  readonly previewLink: StrictEndpoint<'/api/integrations/ticketing/anomalies/{anomaly_id}/link-preview', 'ticket_id', Reads<undefined>, Reads<WritePreview>>;
  /** Links an existing incident; appends the anomaly block and a work note to it. */
  readonly linkTicket: StrictEndpoint<'/api/anomalies/{anomaly_id}/ticket-links', never, Reads<LinkRequest>, Reads<LinkAnswer>>;
  /** Lists the tickets linked to an anomaly. */
  readonly listTicketLinks: StrictEndpoint<'/api/anomalies/{anomaly_id}/ticket-links', 'page' | 'size', Reads<undefined>, Reads<TicketLinks>>;
  /** Unlinks a ticket; the incident is not touched. */
  readonly unlinkTicket: StrictEndpoint<'/api/anomalies/{anomaly_id}/ticket-links/{link_id}', never, Reads<undefined>, Reads<undefined>>;
  /** Brings an unlinked ticket back; nothing is written to the incident. */
  readonly restoreTicketLink: StrictEndpoint<'/api/anomalies/{anomaly_id}/ticket-links/{link_id}/restore', never, Reads<undefined>, Reads<TicketLink>>;
  /** Reads the incident now and delivers waiting work notes; answers the link as it then stands. */
  readonly syncTicketLink: StrictEndpoint<'/api/anomalies/{anomaly_id}/ticket-links/{link_id}/sync', never, Reads<undefined>, Reads<TicketLink>>;
  /** Finds active groups of the instance by name or sys_id. */
  readonly searchAssignmentGroups: StrictEndpoint<'/api/integrations/ticketing/assignment-groups', 'query' | 'page' | 'size', Reads<undefined>, Reads<Page<Reference>>>;
  /** Finds active users of the instance by name, user name, e-mail address or sys_id. */
  readonly searchCallers: StrictEndpoint<'/api/integrations/ticketing/callers', 'query' | 'page' | 'size', Reads<undefined>, Reads<Page<Reference>>>;
};
