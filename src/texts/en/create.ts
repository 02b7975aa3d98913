import type { Relation } from '../../contract/plain/related-tickets.js';
import type { TextsOf, Words } from '../catalogue.js';

const relations: Readonly<Record<Relation, string>> = {
  anomaly: 'Linked to this anomaly',
  table: 'Same table',
  datastore: 'Same datastore',
};

/** What the create dialog says: the form around its fields, likely duplicates, and what becomes of a create. */
export const createTexts = {
  part: 'create',
  english: ({ product, provider, format: { list, number, plural } }: Words) => ({
    title: `Create ${provider} ticket`,
    /** The dialog’s title once there is one. */
    createdTitle: 'Ticket created',
    create: 'Create',
    creating: 'Creating…',
    loading: 'Loading the form…',
    appended: `Added below your text by ${product}`,
    previewPending: `Loading what ${product} adds…`,
    previewFailed: 'Couldn’t load the preview. You can still create the ticket.',
    appendedShortened: 'Added below your text, shortened to fit',
    omitted: 'Your text leaves no room for the anomaly’s details, so this work note has them.',
    noPreview: `${product} adds the anomaly’s details below your text.`,
    /** Before what that begins with. */
    adds: `${product} adds the anomaly’s details and a link below your text.`,
    priority: (label: string): string => `Priority ${label}`,
    priorityHelp: `${provider} sets the priority from Impact and Urgency.`,

    restored: 'Your draft was restored.',
    discardDraft: 'Discard draft',
    question: 'Close without creating the ticket?',
    explanation: 'A draft stays with this anomaly until you create the ticket or close this tab.',
    /** Where nothing that is typed outlives the page. */
    keptInPage: 'This browser can’t save drafts. Yours is kept until you reload the page.',
    keepDraft: 'Keep draft and close',

    checkingRelated: 'Checking for existing incidents…',
    noRelated: 'No open incidents for this anomaly, table, or datastore.',
    relatedUnknown: 'Couldn’t check for existing incidents.',
    relatedFound: (count: number): string =>
      plural(count, {
        one: '1 open incident may be about the same issue',
        other: `${number(count)} open incidents may be about the same issue`,
      }),
    /** Why it is offered. @param anomalies how many it is linked to */
    why: (relation: Relation, anomalies: number): string => {
      if (anomalies < 2) return relations[relation];
      const others = plural(anomalies - 1, { one: 'Linked to this anomaly and 1 other', other: `Linked to this anomaly and ${number(anomalies - 1)} others` });
      const linked = { anomaly: others, table: `Same table, linked to ${number(anomalies)} anomalies`, datastore: `Same datastore, linked to ${number(anomalies)} anomalies` };
      return linked[relation];
    },
    linkWrites: 'Link instead adds the anomaly’s details, as shown under Description, and a work note to that incident.',
    linkInstead: 'Link instead',
    gone: (ticket: string): string => `${ticket} is no longer open, so nothing was written to it. Create a ticket, or link a different incident.`,
    more: (count: number): string => `Show ${number(count)} more`,

    createAgain: 'Create again',
    pending: { title: 'Still creating…', text: `The ticket may already exist. This dialog stays open until ${provider} responds.` },
    unclear: 'It’s not clear whether the ticket was created.',
    /** For a backend that cannot be asked for the same thing twice. */
    unclearForGood: `No confirmation came back. Look for the ticket in ${provider} first. Creating it again may create a duplicate.`,
    reopened: {
      title: `${provider} never confirmed a ticket you sent.`,
      text: 'The ticket may exist. Checking again won’t create a duplicate. The fields show what was sent.',
    },
    stillUnclear: 'It’s still not clear whether the ticket was created.',
    done: 'Done',
    /** Goes before a list of them. */
    dropped: `${provider} didn’t keep these values. Correct them in the incident.`,
    droppedField: (label: string, sent: string, stored: string): string =>
      stored ? `${label}: you chose “${sent}”; ${provider} stored “${stored}”.` : `${label}: you chose “${sent}”; ${provider} left it empty.`,
    recent: (tickets: readonly string[]): string =>
      plural(tickets.length, {
        one: `${list(tickets)} was linked to this anomaly just before. Check whether it’s about the same issue.`,
        other: `${list(tickets)} were linked to this anomaly just before. Check whether they’re about the same issue.`,
      }),
    ignored: (labels: readonly string[]): string => `${product} didn’t send these fields to ${provider}: ${list(labels)}.`,
  }),
} as const;
export type CreateTexts = TextsOf<typeof createTexts>;
