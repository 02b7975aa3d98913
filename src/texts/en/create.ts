import type { BlockOutcome } from '../../contract/plain/link-ticket.js';
import type { Relation } from '../../contract/plain/related-tickets.js';
import type { TextsOf, Words } from '../catalogue.js';

const relations: Readonly<Record<Relation, string>> = {
  anomaly: 'linked to this anomaly',
  table: 'same table',
  datastore: 'same datastore',
};

/** What became of the anomaly block, where that is worth a word. */
const blocks: Readonly<Partial<Record<BlockOutcome, string>>> = {
  shortened: 'The anomaly’s details were shortened to fit the description.',
  omitted: 'The description had no room for the anomaly’s details: a work note was written instead.',
};

/** What the create dialog says: the form around its fields, likely duplicates, and what becomes of a create. */
export const createTexts = {
  part: 'create',
  english: ({ product, provider, format: { number, plural } }: Words) => ({
    title: `Create ${provider} ticket`,
    create: 'Create',
    creating: 'Creating…',
    loading: 'Loading the form…',
    appended: `Added below your text by ${product}`,
    previewPending: `Loading what ${product} adds…`,
    previewFailed: 'The preview could not be loaded. The ticket can be created all the same.',
    appendedShortened: `Added below your text by ${product}. Shortened to what ${provider} keeps of a description.`,
    omitted: 'Nothing is added: your text leaves no room for it. A work note is written instead:',
    noPreview: `${product} adds the details of the anomaly below your text.`,
    priority: (label: string): string => `Priority ${label}`,
    priorityHelp: `${provider} derives it from Impact and Urgency.`,

    restored: 'Your draft was restored.',
    discardDraft: 'Discard draft',
    question: 'Close without creating the ticket?',
    explanation: 'A draft stays with this anomaly until you create the ticket or close this tab.',
    /** Where nothing that is typed outlives the page. */
    keptInPage: 'This browser keeps nothing here: your draft is there until you reload the page.',
    doNotReload: 'Do not reload the page before that: this browser keeps nothing here.',
    keepDraft: 'Keep draft and close',

    checkingRelated: 'Looking for open incidents about the same thing…',
    noRelated: 'No open incident on this anomaly, its table or its datastore.',
    relatedUnknown: 'Whether an open incident covers this already could not be looked up.',
    relatedFound: (count: number): string =>
      plural(count, {
        one: '1 open incident may be about the same thing',
        other: `${number(count)} open incidents may be about the same thing`,
      }),
    why: (relation: Relation, anomalies: number): string =>
      anomalies > 1 ? `${relations[relation]} · on ${number(anomalies)} anomalies` : relations[relation],
    linkWrites: 'Link instead adds the anomaly’s details, as shown under Description, to that incident’s description, and a work note.',
    linkInstead: 'Link instead',
    linking: 'Linking…',
    gone: (ticket: string): string => `${ticket} is no longer open: nothing was written to it. Create a ticket, or link another one.`,
    more: (count: number): string => `Show ${number(count)} more`,

    checkAgain: 'Check again',
    createAgain: 'Create again',
    pending: { title: 'Still creating…', text: `The ticket may exist by now: the dialog stays until ${provider} has answered.` },
    linkPending: { title: 'Still linking…', text: `The dialog stays until ${provider} has answered.` },
    unclear: {
      title: 'It is not clear whether the ticket was created.',
      text: 'No clear answer came back. Check again: if the ticket exists it is found, and nothing is created twice.',
    },
    /** For a backend that cannot be asked for the same thing twice. */
    unclearForGood: {
      title: 'It is not clear whether the ticket was created.',
      text: `No clear answer came back. Look for it in ${provider} first: creating it again may make a second one.`,
    },
    reopened: {
      title: 'A ticket was sent from here, and no clear answer came back.',
      text: 'It may exist. Check again: if it exists it is found, and nothing is created twice. The fields show what was sent.',
    },
    stillUnclear: 'It is still not clear whether the ticket was created.',
    done: 'Done',
    linkUnclear: { title: 'It is not clear whether the incident was linked.', text: 'No clear answer came back. Check again: nothing is linked or written twice.' },
    linkUnclearOf: (ticket: string): string => `It is not clear whether ${ticket} was linked.`,
    checkLink: (ticket: string): string => `Check ${ticket} again`,
    dropped: `${provider} did not keep these values. Correct them in the incident:`,
    droppedField: (label: string, sent: string, stored: string): string =>
      stored ? `${label}: sent “${sent}”, holds “${stored}”` : `${label}: sent “${sent}”, is empty`,
    recent: (tickets: string): string => `The anomaly got another ticket just before: ${tickets}. Is it about the same?`,
    ignored: (labels: string): string => `Not sent to ${provider}: ${labels}.`,
    blocks,
  }),
} as const;
export type CreateTexts = TextsOf<typeof createTexts>;
