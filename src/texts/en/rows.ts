import type { TextsOf, Words } from '../catalogue.js';

/** What the rows of linked tickets say once somebody works with them: actions, details, the filter. */
export const rowTexts = {
  part: 'rows',
  english: ({ provider, format: { number, plural } }: Words) => ({
    unlinked: (ticket: string): string => `${ticket} unlinked. The incident in ${provider} is unchanged.`,
    unlinkFailed: (ticket: string): string => `Couldn’t unlink ${ticket}.`,
    unlinkUnclear: (ticket: string): string => `It’s not clear whether ${ticket} was unlinked.`,
    undo: 'Undo',
    /** The same with what it takes back, for those who do not see what it belongs to. */
    undoUnlinking: (ticket: string): string => `Undo unlinking ${ticket}`,
    restored: (ticket: string): string => `${ticket} linked again. Nothing was written to the incident.`,
    restoreFailed: (ticket: string): string => `Couldn’t restore the link to ${ticket}.`,
    restoreUnclear: (ticket: string): string => `It’s not clear whether the link to ${ticket} was restored.`,
    linkedMeanwhile: (ticket: string): string => `${ticket} was already linked again, by you in another tab or by someone else.`,
    synced: (ticket: string, state: string): string => `${ticket} synced. Its status is ${state}.`,
    syncedWaiting: (ticket: string, state: string): string => `${ticket} synced. Its status is ${state}. Its work notes are still waiting to be sent.`,
    syncFailed: (ticket: string): string => `Couldn’t sync ${ticket}.`,
    stillLinked: (ticket: string): string => `${ticket} is still linked.`,
    notRestored: (ticket: string): string => `${ticket} is still unlinked.`,
    unclearHelp: 'No confirmation came back. The list will show the outcome when it refreshes.',

    linked: 'Linked',
    by: (name: string): string => `by ${name}`,
    assigned: 'Assigned to',
    group: 'Assignment Group',
    status: 'Status',
    priority: 'Priority',
    category: 'Category',
    caller: 'Caller',
    opened: 'Opened',
    updated: 'Updated',
    resolved: 'Resolved',
    closed: 'Closed',
    description: 'Description',
    showAll: 'Show all',
    showLess: 'Show less',
    lastSynced: 'Last synced',
    /** In the place of an age. */
    never: 'not yet',
    alsoOn: 'Also linked to',
    anomaly: (id: string): string => `Anomaly ${id}`,
    anomalies: (count: number): string => plural(count, { one: '1 other anomaly', other: `${number(count)} other anomalies` }),
    instance: 'Instance',
    lastProblem: 'Last problem',
    syncNow: 'Sync now',
    /** The same with the ticket, for those who do not see the row. */
    syncTicket: (ticket: string): string => `Sync now for ${ticket}`,

    filter: 'Filter linked tickets',
    filterPlaceholder: 'Number, text, status, or assignee',
    filterStatus: 'Filter by status',
    anyStatus: 'Any status',
    open: 'Open',
    /** A status with how many tickets have it. */
    counted: (label: string, count: number): string => `${label} (${number(count)})`,
    filtered: (shown: number, total: number): string =>
      shown === 0 ? 'No tickets match.' : `${number(shown)} of ${number(total)} tickets`,
  }),
} as const;
export type RowTexts = TextsOf<typeof rowTexts>;
