import type { BlockOutcome } from '../../contract/plain/link-ticket.js';
import type { TextsOf, Words } from '../catalogue.js';

/** What the dialog says that links an existing incident. */
export const linkTexts = {
  part: 'link',
  english: ({ provider, format: { list, number, plural } }: Words) => ({
    title: 'Link existing ticket',
    advice: 'Link an incident that already covers this anomaly. One that must stay unchanged is not to be linked. In doubt, create a ticket.',
    search: 'Search by number or short description',
    prompt: 'Type a number or a few words of the short description, or paste the incident’s address.',
    searching: `Searching ${provider}…`,
    none: 'No incident found. Check the number or address, or try other words.',
    found: (count: number, total: number): string =>
      total > count
        ? `${number(count)} of ${number(total)} incidents shown. Type more to narrow the list.`
        : plural(count, { one: '1 incident found.', other: `${number(count)} incidents found.` }),
    unreadable: (count: number): string => plural(count, { one: '1 could not be read.', other: `${number(count)} could not be read.` }),
    /** What was looked for, where that is not just what was typed. */
    searched: (texts: readonly string[]): string => `Searched for ${list(texts)}.`,
    strangeHost: (host: string): string => `The address names ${host}, not the instance that is connected.`,
    strangeHostHelp: 'Where that is another instance, what is found here may be another incident: look at it before you link it.',
    incidents: 'Incidents found',
    opened: (when: string): string => `opened ${when}`,
    alreadyLinked: 'Already linked',

    writes: 'Linking changes the incident',
    description: 'Its description now',
    writesTo: (ticket: string): string => `What linking ${ticket} writes`,
    writesGeneral: 'The anomaly’s details are appended to its description, which is kept, and a work note records the link.',
    choose: 'Choose an incident to see the text.',
    finished: (state: string): string => `This incident is ${state}: linking writes to it, and does not reopen it.`,
    /** What will become of the anomaly block. */
    previewBlock: {
      appended: 'Appended to its description, which is kept',
      shortened: 'Appended to its description, which is kept; shortened to fit',
      present: 'Its description carries this anomaly’s details already and is left as it is.',
      omitted: 'Its description has no room for this anomaly’s details and is left as it is.',
      unreadable: 'Its description cannot be read and is left as it is.',
      unknown: 'Appended to its description, which is kept',
    } satisfies Readonly<Record<BlockOutcome, string>>,
    /** Goes above the text that it is about. */
    above: (what: string): string => `${what}:`,
    workNote: 'Work note',
    appended: 'Appended to the description',
    previewLoading: 'Reading the incident…',
    previewFailed: 'The text could not be loaded.',

    link: 'Link',
    linkTicket: (ticket: string): string => `Link ${ticket}`,
    linkAnyway: (ticket: string): string => `Link ${ticket} anyway`,
    nothingChosen: 'Choose an incident first.',
    /** `state` is undefined where it cannot be chosen any more. */
    changed: (ticket: string, state: string | undefined): string =>
      state === undefined ? `${ticket} is linked by now, or is not found any more.` : `${ticket} is ${state} by now. Look at it again before you link it.`,
    linking: 'Linking…',
    pending: { title: 'Still linking…', text: `The dialog stays until ${provider} has answered.` },
    unclear: (ticket: string): string => `It is not clear whether ${ticket} was linked.`,
    unclearHelp: 'No clear answer came back. Check again before you link another one: nothing is linked or written twice.',
    doNotReload: 'Do not reload the page before that: this browser keeps nothing here.',
    checkAgain: (ticket: string): string => `Check ${ticket} again`,
  }),
} as const;
export type LinkTexts = TextsOf<typeof linkTexts>;
