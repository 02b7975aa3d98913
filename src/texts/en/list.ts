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
    adviceCreate: 'Create a ticket for a new, unique issue.',
    adviceLink: 'Link an incident that already covers this anomaly.',
    adviceUnchanged: 'Don’t link an incident that must stay unchanged.',
    adviceUnsure: 'If unsure, create a new ticket.',
    loading: 'Loading linked tickets…',
    noView: 'You don’t have permission to see this anomaly’s tickets.',
    noViewHelp: 'Ask an administrator for the Reporter team permission on the anomaly’s datastore.',
    formerInstance: (count: number): string =>
      plural(count, {
        one: '1 ticket belongs to an instance that’s no longer connected.',
        other: `${number(count)} tickets belong to an instance that’s no longer connected.`,
      }),
    noLongerSync: (count: number): string =>
      plural(count, {
        one: 'This ticket no longer syncs. It shows its last known status.',
        other: 'These tickets no longer sync. They show their last known status.',
      }),
    openSettings: 'Open settings',
    otherActive: (label: string): string => `This workspace uses ${label} for tickets.`,
    otherActiveHelp: (label: string): string => `You can’t create or link ${provider} tickets while ${label} is connected.`,
    archived: (status: string): string =>
      status
        ? `This anomaly is archived as ${status}. Restore it to create or link tickets.`
        : 'This anomaly is archived. Restore it to create or link tickets.',
    oneWay: `Changes in ${provider} don’t affect this anomaly. Acknowledge or archive the anomaly here.`,
    alsoOn: (count: number): string =>
      plural(count, { one: 'Also linked to 1 other anomaly.', other: `Also linked to ${number(count)} other anomalies.` }),
    unreadable: (count: number): string =>
      plural(count, {
        one: '1 linked ticket couldn’t be read and isn’t shown.',
        other: `${number(count)} linked tickets couldn’t be read and aren’t shown.`,
      }),
    createOpen: (title: string): string => `It’s not clear whether the ticket “${title}” was created.`,

    details: (ticket: string): string => `Details of ${ticket}`,
    unlink: (ticket: string): string => `Unlink ${ticket}`,
    removeLink: 'Remove link',
    retryNow: 'Retry now',
    syncing: 'Syncing…',
    /** The same with the ticket, for those who do not see the row. */
    removeLinkTo: (ticket: string): string => `Remove link to ${ticket}`,
    retryTicket: (ticket: string): string => `Retry now for ${ticket}`,
    syncingTicket: (ticket: string): string => `Syncing… ${ticket}`,
    /** Before the choice of what the tickets stand by. */
    sort: 'Sort',
    sortBy: { state: 'Status', newest: 'Newest', priority: 'Priority' },
    /** Above the tickets of each: those whose work goes on, that are resolved, and that are closed. */
    stages: { open: 'Open', resolved: 'Resolved', closed: 'Closed' },
    noPriority: 'No priority',
    /** Before who has a ticket, and before its priority, for those who do not see where they stand. */
    assigned: 'Assigned to',
    priority: 'Priority',
    /** Before an age, for those who do not see the column; what stands in the place of an age is lower-case, too. */
    synced: 'synced',
    neverSynced: 'not synced yet',
    noLongerSyncing: 'no longer syncing',

    pending: (count: number): string => plural(count, { one: '1 work note is waiting to be sent.', other: `${number(count)} work notes are waiting to be sent.` }),
    undelivered: (count: number): string =>
      plural(count, { one: '1 work note wasn’t delivered.', other: `${number(count)} work notes weren’t delivered.` }),
    failed: 'Last sync failed. Retrying automatically.',
    noteFailed: (count: number): string =>
      plural(count, { one: '1 work note isn’t delivered yet. Retrying automatically.', other: `${number(count)} work notes aren’t delivered yet. Retrying automatically.` }),
    paused: 'Sync is paused until the credentials are replaced.',
    broken: 'This ticket isn’t syncing.',
    lastKnown: (state: string): string => `The last known status is ${state}.`,
    lastKnownAt: (state: string, when: string): string => `The last known status is ${state}, ${when}.`,
    pausedHelp: 'Sync is paused until this is fixed. Each ticket shows its last known status.',
    retryingHelp: 'Sync retries automatically. Statuses may be out of date.',
  }),
} as const;
export type ListTexts = TextsOf<typeof listTexts>;
