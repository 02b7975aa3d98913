import type { TextsOf, Words } from '../catalogue.js';

/** What the rows of linked tickets say once somebody works with them: actions, details, the filter. */
export const rowTexts = {
  part: 'rows',
  english: ({ provider, format: { number, plural } }: Words) => ({
    unlinked: (ticket: string): string => `${ticket} unlinked. The incident in ${provider} is unchanged.`,
    unlinkFailed: (ticket: string): string => `${ticket} was not unlinked.`,
    unlinkUnclear: (ticket: string): string => `It is not clear whether ${ticket} was unlinked.`,
    undo: 'Undo',
    /** The same with what it takes back, for those who do not see what it belongs to. */
    undoUnlinking: (ticket: string): string => `Undo unlinking ${ticket}`,
    restored: (ticket: string): string => `${ticket} linked again. Nothing was written to the incident.`,
    restoreFailed: (ticket: string): string => `${ticket} was not linked again.`,
    restoreUnclear: (ticket: string): string => `It is not clear whether ${ticket} was linked again.`,
    linkedMeanwhile: (ticket: string): string => `${ticket} has been linked again already, by you in another tab or by somebody else.`,
    synced: (ticket: string, state: string): string => `${ticket} synced: ${state}.`,
    syncedWaiting: (ticket: string, state: string): string => `${ticket} synced: ${state}. Its work notes wait for the next try.`,
    syncFailed: (ticket: string): string => `${ticket} could not be synced.`,
    stillLinked: (ticket: string): string => `${ticket} is still linked.`,
    notRestored: (ticket: string): string => `${ticket} is still not linked.`,
    unclearHelp: 'No clear answer came back. As soon as the list can be read again, it is known.',

    linked: 'Linked',
    by: (name: string): string => `by ${name}`,
    assigned: 'Assigned to',
    nobody: 'nobody',
    priority: 'Priority',
    lastSynced: 'Last synced',
    never: 'not yet',
    alsoOn: 'Also on',
    anomaly: (id: string): string => `Anomaly ${id}`,
    anomalies: (count: number): string => plural(count, { one: '1 other anomaly', other: `${number(count)} other anomalies` }),
    instance: 'Instance',
    lastProblem: 'Last problem',
    syncNow: 'Sync now',
    /** The same with the ticket, for those who do not see the row. */
    syncTicket: (ticket: string): string => `Sync now ${ticket}`,

    filter: 'Filter linked tickets',
    filterPlaceholder: 'Number, text, state or assignee',
    filtered: (shown: number, total: number): string =>
      shown === 0 ? 'No ticket matches.' : `${number(shown)} of ${number(total)} tickets`,
  }),
} as const;
export type RowTexts = TextsOf<typeof rowTexts>;
