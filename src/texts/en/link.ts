import type { BlockOutcome } from '../../contract/plain/link-ticket.js';
import type { TextsOf, Words } from '../catalogue.js';

/** What the dialog says that links an existing incident. */
export const linkTexts = {
  part: 'link',
  english: ({ provider, format: { list, number, plural } }: Words) => ({
    title: 'Link existing ticket',
    search: 'Search by number or short description',
    prompt: 'Enter a number or a few words of the short description, or paste the incident’s address.',
    searching: `Searching ${provider}…`,
    none: 'No incidents found. Check the number or address, or try other words.',
    noMatch: 'No incidents match. Choose any status and any group to see all of them.',
    found: (count: number, total: number): string =>
      total > count
        ? `${number(count)} of ${number(total)} incidents`
        : plural(count, { one: '1 incident found.', other: `${number(count)} incidents found.` }),
    /** Where what is loaded alone can be filtered. */
    filtered: (count: number, loaded: number, more: boolean): string =>
      `${number(count)} of the ${number(loaded)} loaded incidents ${plural(count, { one: 'matches', other: 'match' })}.${more ? ' Show more to filter the rest.' : ''}`,
    filterGroup: 'Filter by assignment group',
    anyGroup: 'Any group',
    showMore: 'Show more',
    showingMore: 'Loading…',
    /** Why a press of Enter chose nothing. */
    chooseOne: (count: number): string =>
      plural(count, { one: 'Choose the incident below. Press the down arrow key to go to it.', other: `Choose one of the ${number(count)} incidents below. Press the down arrow key to go to them.` }),
    linkedAlready: (ticket: string): string => `${ticket} is already linked. Search for a different incident.`,
    unreadable: (count: number): string => plural(count, { one: '1 incident couldn’t be read.', other: `${number(count)} incidents couldn’t be read.` }),
    /** What was looked for, where that is not just what was typed. */
    searched: (texts: readonly string[]): string => `Searched for ${list(texts)}.`,
    strangeHost: (host: string): string => `This address is at ${host}, not at the connected instance.`,
    strangeHostHelp: 'If that’s a different instance, the incidents below may not be the one you mean. Open one before you link it.',
    incidents: 'Incidents found',
    related: 'Related to this anomaly',
    recent: 'Recently linked',
    /** Spoken: what stands there before anything is typed. */
    suggested: (count: number): string => plural(count, { one: '1 incident is suggested below.', other: `${number(count)} incidents are suggested below.` }),
    opened: (when: string): string => `opened ${when}`,
    linked: (when: string): string => `linked ${when}`,
    alreadyLinked: 'Already linked',

    description: 'Current description',
    writesTo: (ticket: string): string => `Linking changes ${ticket}.`,
    writesGeneral: 'Linking adds the anomaly’s details to the end of the incident’s description, and a work note about the link. The current description stays.',
    finished: (state: string): string => `This incident is ${state}. Linking adds to it but won’t reopen it.`,
    /** What will become of the anomaly block. */
    previewBlock: {
      appended: 'This is added to the end of the description.',
      shortened: 'This is added to the end of the description, shortened to fit.',
      present: 'The description already has this anomaly’s details and stays as it is.',
      omitted: 'The description has no room for this anomaly’s details and stays as it is.',
      unreadable: 'The service account can’t read the description, so it stays as it is.',
      unknown: 'This is added to the end of the description.',
    } satisfies Readonly<Record<BlockOutcome, string>>,
    /** Before the note itself. */
    workNote: 'Work note:',
    wholeText: 'Show the full text',
    appended: 'Added to the description',
    previewLoading: 'Loading the exact text…',
    previewFailed: 'Couldn’t load the exact text.',

    link: 'Link',
    linkTicket: (ticket: string): string => `Link ${ticket}`,
    linkAnyway: (ticket: string): string => `Link ${ticket} anyway`,
    nothingChosen: 'Choose an incident first.',
    /** `state` is undefined where it cannot be chosen any more. */
    changed: (ticket: string, state: string | undefined): string =>
      state === undefined ? `${ticket} is already linked, or can’t be found anymore.` : `${ticket} is ${state} now. Check the incident before you link it.`,
  }),
} as const;
export type LinkTexts = TextsOf<typeof linkTexts>;
