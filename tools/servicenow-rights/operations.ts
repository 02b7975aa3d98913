import type { strictEndpoints } from '../../src/contract/strict/endpoints.js';

type CallName = keyof typeof strictEndpoints;

/** Something that the backend does with an instance, as an administrator of it meets it. */
export interface Operation {
  readonly title: string;
  /** When it happens. */
  readonly when: string;
  /** The calls of the contract by which a person sets it off; none for what the backend does by itself. */
  readonly calls: readonly CallName[];
}

/** All of them, in the order in which an administrator meets them. */
export const operations = {
  connect: { title: 'Connect, and replace the password', when: 'When somebody connects the instance, and with each edit of the connection. Nothing is kept of what is read.', calls: ['createIntegration', 'updateIntegration'] },
  test: { title: 'Test the connection', when: 'When somebody presses *Test connection*. The first call goes without a sign-in. A test never writes.', calls: ['testConnection', 'testNewConnection'] },
  defaults: { title: 'Defaults for new tickets', when: 'When somebody opens or saves them in the settings.', calls: ['getTicketDefaults', 'updateTicketDefaults'] },
  form: { title: 'Open the form for a new incident', when: 'Each time that the form is opened.', calls: ['getFormSpecification'] },
  groups: { title: 'Find an assignment group', when: 'While somebody types into the field.', calls: ['searchAssignmentGroups'] },
  callers: { title: 'Find a caller', when: 'While somebody types into the field, where the backend lets a caller be chosen.', calls: ['searchCallers'] },
  create: { title: 'Create an incident', when: 'When somebody sends the form; never by itself.', calls: ['createTicket'] },
  search: { title: 'Search incidents', when: 'While somebody looks for an incident to link.', calls: ['searchTickets'] },
  ticket: { title: 'Read one incident', when: 'When somebody asks for one by its sys_id.', calls: ['getTicket'] },
  preview: { title: 'Preview a link', when: 'Before somebody links an incident: what would be written is shown.', calls: ['previewLink'] },
  link: { title: 'Link an existing incident', when: 'When somebody links it; never by itself.', calls: ['linkTicket'] },
  block: { title: 'Look whether what was appended is still there', when: 'By itself, after an incident was linked.', calls: [] },
  status: { title: 'Show the linked incidents', when: 'While a page with linked incidents is open, and when somebody presses *Retry now*.', calls: ['listTicketLinks', 'syncTicketLink'] },
  notes: { title: 'Write work notes', when: 'By itself, after somebody comments on an anomaly, acknowledges or archives it, for each linked incident.', calls: [] },
  capabilities: { title: 'What the backend can do', when: '', calls: ['getCapabilities'] },
  connectors: { title: 'The kinds of connection', when: '', calls: ['listConnectorSpecifications'] },
  settings: { title: 'Show the connection', when: '', calls: ['listIntegrations', 'getIntegration', 'listConnectionLog'] },
  disconnect: { title: 'Disconnect', when: '', calls: ['deleteIntegration'] },
  createPreview: { title: 'Preview a new incident', when: '', calls: ['previewCreate'] },
  related: { title: 'Show incidents that may be about the same', when: 'While somebody writes a new incident, and before somebody looks for one to link.', calls: ['listRelatedTickets'] },
  recent: { title: 'Show incidents that were linked lately', when: 'Before somebody looks for one to link.', calls: ['listRecentTickets'] },
  unlink: { title: 'Unlink', when: '', calls: ['unlinkTicket'] },
  restore: { title: 'Undo an unlink', when: 'When somebody presses *Undo*.', calls: ['restoreTicketLink'] },
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationName = keyof typeof operations;

/** Returns the operation that a call of the contract sets off. */
export function operationOf(call: CallName): OperationName {
  const found = (Object.entries(operations) as [OperationName, Operation][]).find(([, { calls }]) => calls.includes(call));
  if (!found) throw new Error(`Nobody says what ${call} does with an instance.`);
  return found[0];
}
