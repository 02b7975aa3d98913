import type { Capabilities } from './capabilities.js';
import type { ConnectionLogEntry } from './connection-log.js';
import type { ConnectionCheck } from './connection-test.js';
import type { CreatePreviewRequest, FormSpecification, TicketCreate, TicketCreated } from './create-ticket.js';
import type { Endpoint } from './endpoint.js';
import type { ConnectorSpecification, Integration, IntegrationCreate, IntegrationUpdate } from './integrations.js';
import type { LinkAnswer, LinkRequest, RecentlyLinkedTicket, TicketHit, WritePreview } from './link-ticket.js';
import type { Page } from './page.js';
import type { Reference } from './references.js';
import type { RelatedTicket } from './related-tickets.js';
import type { Reads } from './standard-schema.js';
import type { TicketDefaults } from './ticket-defaults.js';
import type { TicketLink, TicketLinks } from './ticket-links.js';
import type { Ticket } from './ticket.js';

// A type and no interface: of that `Object.values` would be of any type.
/** Every call of the contract, by its name. */
export type Endpoints = {
  /** Says what the backend can do beyond the documented calls. */
  readonly getCapabilities: Endpoint<'/api/integrations/ticketing/capabilities', never, undefined, Reads<Capabilities>>;
  /** Lists the kinds of integration the product offers. */
  readonly listConnectorSpecifications: Endpoint<'/api/integrations-specifications', never, undefined, Reads<readonly ConnectorSpecification[]>>;
  /** Lists the configured integrations. */
  readonly listIntegrations: Endpoint<'/api/integrations', 'page' | 'size', undefined, Reads<Page<Integration>>>;
  /** Reads one integration. */
  readonly getIntegration: Endpoint<'/api/integrations/{id}', never, undefined, Reads<Integration>>;
  /** Validates and stores a connection; nothing is stored when validation fails. */
  readonly createIntegration: Endpoint<'/api/integrations', never, Reads<IntegrationCreate>, Reads<Integration>>;
  /** Validates and replaces the credentials; the previous ones stay when validation fails. Another address or type is refused. */
  readonly updateIntegration: Endpoint<'/api/integrations/{id}', never, Reads<IntegrationUpdate>, Reads<Integration>>;
  /** Disconnects; links stay as historical records. */
  readonly deleteIntegration: Endpoint<'/api/integrations/{id}', never, undefined, undefined>;
  /** Tests a stored connection; one check a line, as each finishes. A success wakes a paused sync queue. */
  readonly testConnection: Endpoint<'/api/integrations/{id}/test', never, undefined, Reads<ConnectionCheck>>;
  /** Tests an address and credentials without storing them: before connecting, or before replacing credentials. */
  readonly testNewConnection: Endpoint<'/api/integrations/test', never, Reads<IntegrationCreate>, Reads<ConnectionCheck>>;
  /** Lists what was done to the connection and by whom, the last twenty, the newest first; also after a disconnect. */
  readonly listConnectionLog: Endpoint<'/api/integrations/ticketing/connection-log', never, undefined, Reads<readonly ConnectionLogEntry[]>>;
  /** Describes the fields that new tickets can start with; the `default` of each is what is stored. */
  readonly getTicketDefaults: Endpoint<'/api/integrations/{id}/ticket-defaults', never, undefined, Reads<FormSpecification>>;
  /** Replaces what new tickets start with; a field that is not named starts with nothing. Answers as the read does. */
  readonly updateTicketDefaults: Endpoint<'/api/integrations/{id}/ticket-defaults', never, Reads<TicketDefaults>, Reads<FormSpecification>>;
  /** Describes the fields of the create form; with `anomaly_id` their defaults suit that anomaly. */
  readonly getFormSpecification: Endpoint<'/api/integrations/ticketing/form-specification', 'anomaly_id', undefined, Reads<FormSpecification>>;
  /** Shows what is appended to a description on create. */
  readonly previewCreate: Endpoint<'/api/integrations/ticketing/anomalies/{anomaly_id}/create-preview', never, Reads<CreatePreviewRequest>, Reads<WritePreview>>;
  /** Creates an incident from an anomaly and links it. */
  readonly createTicket: Endpoint<'/api/integrations/ticketing/anomalies/{anomaly_id}/tickets', never, Reads<TicketCreate>, Reads<TicketCreated>>;
  /** Lists open incidents linked to this anomaly, its table or its datastore, those that can be linked first, the nearest before others; `query` prefers those with its words. */
  readonly listRelatedTickets: Endpoint<'/api/anomalies/{anomaly_id}/related-tickets', 'query' | 'page' | 'size', undefined, Reads<Page<RelatedTicket>>>;
  /** Finds incidents by number or short description; `anomaly_id` marks those that it links already. By the capability `search_filters`, `status` (`open`, `new`, `progress`, `hold`, `resolved`, `closed`, `canceled`) and `group` (its name) leave out all others. */
  readonly searchTickets: Endpoint<'/api/integrations/ticketing/tickets/search', 'query' | 'anomaly_id' | 'status' | 'group' | 'page' | 'size', undefined, Reads<Page<TicketHit>>>;
  /** Lists the tickets of the connected instance that were linked lately to any anomaly, the latest first, without those that could not be read; `anomaly_id` marks those that it links already. */
  readonly listRecentTickets: Endpoint<'/api/integrations/ticketing/tickets/recent', 'anomaly_id' | 'page' | 'size', undefined, Reads<Page<RecentlyLinkedTicket>>>;
  /** Reads one incident. */
  readonly getTicket: Endpoint<'/api/integrations/ticketing/tickets/{ticket_id}', never, undefined, Reads<Ticket>>;
  /** Shows what linking would write: to the incident `ticket_id`, or in general without it. */
  readonly previewLink: Endpoint<'/api/integrations/ticketing/anomalies/{anomaly_id}/link-preview', 'ticket_id', undefined, Reads<WritePreview>>;
  /** Links an existing incident; appends the anomaly block and a work note to it. */
  readonly linkTicket: Endpoint<'/api/anomalies/{anomaly_id}/ticket-links', never, Reads<LinkRequest>, Reads<LinkAnswer>>;
  /** Lists the tickets linked to an anomaly. */
  readonly listTicketLinks: Endpoint<'/api/anomalies/{anomaly_id}/ticket-links', 'page' | 'size', undefined, Reads<TicketLinks>>;
  /** Unlinks a ticket; the incident is not touched. */
  readonly unlinkTicket: Endpoint<'/api/anomalies/{anomaly_id}/ticket-links/{link_id}', never, undefined, undefined>;
  /** Brings an unlinked ticket back; nothing is written to the incident. */
  readonly restoreTicketLink: Endpoint<'/api/anomalies/{anomaly_id}/ticket-links/{link_id}/restore', never, undefined, Reads<TicketLink>>;
  /** Reads the incident now and delivers waiting work notes; answers the link as it then stands. */
  readonly syncTicketLink: Endpoint<'/api/anomalies/{anomaly_id}/ticket-links/{link_id}/sync', never, undefined, Reads<TicketLink>>;
  /** Finds active groups of the instance by name or sys_id. */
  readonly searchAssignmentGroups: Endpoint<'/api/integrations/ticketing/assignment-groups', 'query' | 'page' | 'size', undefined, Reads<Page<Reference>>>;
  /** Finds active users of the instance by name, user name, e-mail address or sys_id. */
  readonly searchCallers: Endpoint<'/api/integrations/ticketing/callers', 'query' | 'page' | 'size', undefined, Reads<Page<Reference>>>;
};
