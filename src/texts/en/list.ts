import type { TextsOf, Words } from '../catalogue.js';

/** What the section of linked tickets says before a click. */
export const listTexts = {
  part: 'list',
  english: ({ provider, format: { number, plural } }: Words) => ({
    heading: 'Linked Tickets',
    count: (shown: number, total: number): string => (total > shown ? `${number(shown)} of ${number(total)}` : number(shown)),
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
    notConnected: `${provider} is not connected.`,
    notConnectedHelp: 'An administrator or manager can connect it under Settings, Integrations.',
    records: 'These tickets are records: they no longer sync, and their states are as last known.',
    formerInstance: (count: number): string =>
      plural(count, {
        one: 'One of these tickets belongs to an instance that is no longer connected.',
        other: `${number(count)} of these tickets belong to an instance that is no longer connected.`,
      }),
    formerInstanceHelp: (count: number): string =>
      plural(count, {
        one: 'It is a record: it no longer syncs, and its state is as last known.',
        other: 'They are records: they no longer sync, and their states are as last known.',
      }),
    openSettings: 'Open settings',
    otherActive: (label: string): string => `This workspace uses ${label} for tickets.`,
    otherActiveHelp: `${provider} tickets cannot be created or linked while it is connected.`,
    archived: (status: string): string => `This anomaly is archived${status && ` (${status})`}. Restore it to create or link tickets.`,
    oneWay: 'What becomes of an incident does not change this anomaly: acknowledge or archive it here.',
    alsoOn: (count: number): string => plural(count, { one: 'Also on 1 other anomaly', other: `Also on ${number(count)} other anomalies` }),
    unreadable: (count: number): string =>
      plural(count, {
        one: 'One linked ticket could not be read and is not shown.',
        other: `${number(count)} linked tickets could not be read and are not shown.`,
      }),
    createOpen: (title: string): string => `It is not clear whether the ticket “${title}” was created.`,
    linkOpen: (ticket: string): string => `It is not clear whether ${ticket} was linked.`,
    openHelp: 'No clear answer came back. Checking again makes nothing twice.',
    checkAgain: 'Check again',
    notLinked: (ticket: string, anomalyId: string): string => `Ticket ${ticket} was created, but it is not linked to anomaly ${anomalyId}.`,
    linkNow: 'Link now',

    /** In the place of a short description that is empty. */
    details: (ticket: string): string => `Details of ${ticket}`,
    unlink: (ticket: string): string => `Unlink ${ticket}`,
    removeLink: 'Remove link',
    retryNow: 'Retry now',
    syncing: 'Syncing…',
    /** The same with the ticket, for those who do not see the row. */
    removeLinkTo: (ticket: string): string => `Remove link to ${ticket}`,
    retryTicket: (ticket: string): string => `Retry now ${ticket}`,
    syncingTicket: (ticket: string): string => `Syncing… ${ticket}`,
    synced: 'synced',
    neverSynced: 'not synced yet',
    noLongerSyncing: 'no longer syncing',

    pending: (count: number): string => plural(count, { one: '1 work note pending', other: `${number(count)} work notes pending` }),
    undelivered: (count: number): string =>
      plural(count, { one: '1 work note was not delivered', other: `${number(count)} work notes were not delivered` }),
    failed: 'Last sync failed, retrying',
    noteFailed: (count: number): string =>
      count > 1 ? `${number(count)} work notes not delivered, retrying` : 'Work note not delivered, retrying',
    noteRefused: (count: number): string => (count > 1 ? `${number(count)} work notes not delivered` : 'Work note not delivered'),
    because: (what: string, cause: string): string => `${what}: ${cause}`,
    paused: 'Paused: waits for new credentials',
    broken: 'Not synced',
    lastKnown: (state: string): string => `Last known: ${state}`,
    lastKnownAt: (state: string, when: string): string => `Last known: ${state}, ${when}`,
    pausedHelp: 'Sync is paused; each ticket says which state was last known.',
    blockedHelp: 'Sync waits until somebody has mended this; each ticket says which state was last known.',
    retryingHelp: 'Sync is retried by itself; states are as last read.',
  }),
} as const;
export type ListTexts = TextsOf<typeof listTexts>;
