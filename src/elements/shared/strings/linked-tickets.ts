import type { BlockOutcome } from '../../../contract/link-ticket.js';

/** What became of the anomaly block after linking. */
const blocks: Readonly<Record<BlockOutcome, string>> = {
  appended: 'The anomaly’s details and a work note were added to the incident.',
  shortened: 'The anomaly’s details, shortened to fit, and a work note were added to the incident.',
  present: 'The incident carried the anomaly’s details already; a work note was added.',
  omitted: 'The description has no room for the anomaly’s details; a work note was added.',
  unknown: 'The incident was updated.',
};

/** What is worth a word about the anomaly block after creating. */
const createdBlocks: Partial<Readonly<Record<BlockOutcome, string>>> = {
  shortened: 'The anomaly’s details were shortened to fit.',
  omitted: 'The description had no room for the anomaly’s details.',
};

export const linkedTicketsText = {
  heading: 'Linked Tickets',
  create: 'Create ticket',
  link: 'Link ticket',
  empty: 'No tickets linked',
  adviceCreate: 'A new, unique issue: create a ticket.',
  adviceLink: 'An incident already covers it: link that one.',
  adviceUnchanged: 'The incident must stay as it is: do not link it.',
  adviceDoubt: 'In doubt, create a ticket.',
  loading: 'Loading linked tickets…',
  noView: 'You cannot see the tickets of this anomaly.',
  noViewHelp: 'Ask for the Reporter team permission on its datastore.',
  notConnected: 'ServiceNow is not connected.',
  notConnectedHelp: 'An administrator or manager can connect it under Settings, Integrations.',
  otherActive: (type: string): string => `This workspace uses ${type.charAt(0).toUpperCase()}${type.slice(1)} for tickets.`,
  otherActiveHelp: 'ServiceNow tickets cannot be created or linked while it is connected.',
  staleTitle: 'Could not refresh.',
  unreadable: (count: number): string =>
    count === 1 ? 'One linked ticket could not be read and is not shown.' : `${count} linked tickets could not be read and are not shown.`,
  unlink: (number: string): string => `Unlink ${number}`,
  unlinked: (number: string): string => `${number} unlinked. The incident in ServiceNow is unchanged.`,
  undo: 'Undo',
  restored: (number: string): string => `${number} linked again. Nothing was written to the incident.`,
  created: (number: string, anomalyId: string, block: BlockOutcome): string =>
    [`Ticket ${number} created and linked to anomaly ${anomalyId}`, createdBlocks[block]].filter(Boolean).join('. '),
  linked: (number: string, block: BlockOutcome): string => `${number} linked. ${blocks[block]}`,
  synced: (when: string): string => `synced ${when}`,
  neverSynced: 'not synced yet',
  pending: (count: number): string => (count === 1 ? '1 work note pending' : `${count} work notes pending`),
  failed: 'Last sync failed, retrying:',
  paused: 'Sync paused.',
  pausedTitle: 'The states below could not be read.',
  broken: 'Not synced:',
  removable: 'If it is gone, unlink it here.',
  historical: 'No longer syncing: its ServiceNow instance is disconnected.',
  lastKnown: (label: string): string => `Last known: ${label}`,
  unlinkFailed: (number: string): string => `${number} was not unlinked.`,
};
