import type { BlockOutcome } from '../../contract/plain/link-ticket.js';
import type { TextsOf, Words } from '../catalogue.js';

/** What became of the anomaly block, where that is worth a word. */
const blocks: Readonly<Partial<Record<BlockOutcome, string>>> = {
  shortened: 'The anomaly’s details were shortened to fit the description.',
  omitted: 'The description had no room for the anomaly’s details, so only a work note was added.',
};

/** What is said while a ticket is linked, and after the dialog that has created or linked one. */
export const linkedTexts = {
  part: 'linked',
  english: ({ provider, format: { sentences } }: Words) => ({
    linking: 'Linking…',
    pending: { title: 'Still linking…', text: `This dialog stays open until ${provider} responds.` },
    check: (ticket: string): string => `Check ${ticket} again`,
    /** Where what is in doubt is known to this page alone. */
    doNotReload: 'Don’t reload the page until this is resolved. This browser can’t remember the request.',
    blocks,
    linked: (ticket: string, block: BlockOutcome, overwritten = false): string =>
      sentences(
        `${ticket} linked.`,
        {
          appended: 'The anomaly’s details and a work note were added to the incident.',
          shortened: 'The anomaly’s details, shortened to fit, and a work note were added to the incident.',
          present: 'The incident already had the anomaly’s details, so only a work note was added.',
          omitted: 'The description had no room for the anomaly’s details, so only a work note was added.',
          unreadable: 'The service account can’t read the description, so only a work note was added.',
          unknown: 'The incident was updated.',
        }[block],
        overwritten ? 'Someone else changed the description in the meantime. Check the incident’s history.' : '',
      ),
    /** Somebody else had linked it meanwhile. */
    linkedBefore: (ticket: string): string => `${ticket} is already linked to this anomaly. Nothing was written to the incident.`,
    linkedInstead: (ticket: string): string => `${ticket} linked. No new ticket was created.`,
    /** With nothing more to say it is the message of domain C10, which has no full stop. */
    created: (ticket: string, anomalyId: string, block: BlockOutcome): string => {
      const remark = blocks[block] ?? '';
      if (!ticket) return sentences(`A ticket was created and linked to anomaly ${anomalyId}.`, remark);
      const done = `Ticket ${ticket} created and linked to anomaly ${anomalyId}`;
      return remark ? sentences(`${done}.`, remark) : done;
    },
    notLinkedHelp: 'Link it now, or later by its number.',
    /** Of a ticket whose key could not be read. */
    unreadable: `The ticket’s number couldn’t be read. Look for the ticket in ${provider}, and don’t create it again.`,
    open: (ticket: string): string => (ticket ? `Open ${ticket} in ${provider}` : `Open the ticket in ${provider}`),
  }),
} as const;
export type LinkedTexts = TextsOf<typeof linkedTexts>;
