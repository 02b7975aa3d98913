import type { BlockOutcome } from '../../../contract/link-ticket.js';

/** What is worth a word about the anomaly block after creating. */
const createdBlocks: Partial<Readonly<Record<BlockOutcome, string>>> = {
  shortened: 'The anomaly’s details were shortened to fit.',
  omitted: 'The description had no room for the anomaly’s details.',
};

/** Of a ticket that was created and could not be linked, wherever that is said. */
export const looseText = {
  title: (number: string, anomalyId: string): string => `Ticket ${number} was created, but it is not linked to anomaly ${anomalyId}.`,
  link: 'Link now',
};

export const createdText = (number: string, anomalyId: string, block: BlockOutcome): string =>
  [`Ticket ${number} created and linked to anomaly ${anomalyId}`, createdBlocks[block]].filter(Boolean).join('. ');
