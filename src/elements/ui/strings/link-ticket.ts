import type { BlockOutcome } from '../../../contract/link-ticket.js';

/** What became of the anomaly block. */
const linkedBlocks: Readonly<Record<BlockOutcome, string>> = {
  appended: 'The anomaly’s details and a work note were added to the incident.',
  shortened: 'The anomaly’s details, shortened to fit, and a work note were added to the incident.',
  present: 'The incident carried the anomaly’s details already; a work note was added.',
  omitted: 'The description has no room for the anomaly’s details; a work note was added.',
  unknown: 'The incident was updated.',
};

/** What will become of it. */
const previewBlocks: Readonly<Record<BlockOutcome, string>> = {
  appended: 'Appended to its description, which is kept',
  shortened: 'Appended to its description, which is kept; shortened to fit',
  present: 'Its description carries this anomaly’s details already and is left as it is.',
  omitted: 'Its description has no room for this anomaly’s details and is left as it is.',
  unknown: 'Appended to its description, which is kept',
};

export const linkTicketText = {
  title: 'Link existing ticket',
  advice: 'Link an incident that already covers this anomaly. One that must stay unchanged is not to be linked. In doubt, create a ticket.',
  search: 'Search by number or short description',
  placeholder: 'INC0010042 or row count',
  prompt: 'Type a number or a few words of the short description, or paste the incident’s address.',
  searching: 'Searching ServiceNow…',
  none: 'No incident found. Check the number or address, or try other words.',
  found: (count: number, total: number): string => {
    if (total > count) return `${count} of ${total} incidents shown. Type more to narrow the list.`;
    return count === 1 ? '1 incident found.' : `${count} incidents found.`;
  },
  strangeHost: (host: string): string => `The address names ${host}, not the instance that is connected.`,
  strangeHostHelp: 'Where that is another instance, what is found here may be another incident: look at it before you link it.',
  incidents: 'Incidents found',
  opened: (when: string): string => `opened ${when}`,
  alreadyLinked: 'Already linked',

  writes: 'Linking changes the incident',
  writesTo: (number: string): string => `What linking ${number} writes`,
  writesGeneral: 'The anomaly’s details are appended to its description, which is kept, and a work note records the link.',
  choose: 'Choose an incident to see the text.',
  finished: (state: string): string => `This incident is ${state}: linking writes to it, and does not reopen it.`,
  previewBlock: (block: BlockOutcome): string => previewBlocks[block],
  workNote: 'Work note',
  previewLoading: 'Reading the incident…',
  previewFailed: 'The text could not be loaded.',
  description: 'Appended to the description',

  link: 'Link',
  linkNumber: (number: string): string => `Link ${number}`,
  linkAnyway: (number: string): string => `Link ${number} anyway`,
  nothingChosen: 'Choose an incident first.',
  linking: 'Linking…',
  linked: (number: string, block: BlockOutcome): string => `${number} linked. ${linkedBlocks[block]}`,
  unclear: (number: string): string => `It is not clear whether ${number} was linked.`,
  unclearHelp: 'No answer came back. Check again before you link another one: nothing is linked or written twice.',
  checkAgain: (number: string): string => `Check ${number} again`,
};
