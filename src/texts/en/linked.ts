import type { BlockOutcome } from '../../contract/plain/link-ticket.js';
import type { TextsOf, Words } from '../catalogue.js';

/** What came of a link or a create, said after its dialog has closed. */
export const linkedTexts = {
  part: 'linked',
  english: ({ provider, format: { sentences } }: Words) => ({
    linked: (ticket: string, block: BlockOutcome, overwritten = false): string =>
      sentences(
        `${ticket} linked.`,
        {
          appended: 'The anomaly’s details and a work note were added to the incident.',
          shortened: 'The anomaly’s details, shortened to fit, and a work note were added to the incident.',
          present: 'The incident carried the anomaly’s details already; a work note was added.',
          omitted: 'The description has no room for the anomaly’s details; a work note was added.',
          unreadable: 'The description cannot be read; a work note was added.',
          unknown: 'The incident was updated.',
        }[block],
        overwritten ? 'Somebody else changed its description meanwhile: look at its history.' : '',
      ),
    /** Somebody else had linked it meanwhile. */
    linkedBefore: (ticket: string): string => `${ticket} is linked to this anomaly already. Nothing was written to it.`,
    linkedInstead: (ticket: string): string => `${ticket} linked, no ticket created`,
    created: (ticket: string, anomalyId: string, block: BlockOutcome): string => {
      const done = ticket ? `Ticket ${ticket} created and linked to anomaly ${anomalyId}` : `A ticket was created and linked to anomaly ${anomalyId}`;
      if (block === 'shortened') return `${done}. The anomaly’s details were shortened to fit.`;
      return block === 'omitted' ? `${done}. The description had no room for the anomaly’s details.` : done;
    },
    notLinked: (ticket: string, anomalyId: string): string => `${ticket ? `Ticket ${ticket}` : 'A ticket'} was created, but it is not linked to anomaly ${anomalyId}.`,
    notLinkedHelp: 'Link it now, or later by its number.',
    /** Of a ticket whose key could not be read. */
    unreadable: `Which one it is could not be read: look for it in ${provider}. Do not create it again.`,
    linkNow: 'Link now',
    open: (ticket: string): string => `Open ${ticket || 'it'} in ${provider}`,
  }),
} as const;
export type LinkedTexts = TextsOf<typeof linkedTexts>;
