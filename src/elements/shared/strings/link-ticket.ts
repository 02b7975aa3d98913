export const linkTicketText = {
  title: 'Link existing ticket',
  search: 'Search by number or short description',
  placeholder: 'INC0010042 or row count',
  prompt: 'Type a number or a few words of the short description, or paste the incident’s address.',
  searching: 'Searching ServiceNow…',
  none: 'No incident found. Check the number or address, or try other words.',
  found: (count: number, total: number): string => {
    if (total > count) return `${count} of ${total} incidents shown. Type more to narrow the list.`;
    return count === 1 ? '1 incident found.' : `${count} incidents found.`;
  },
  link: (number: string): string => `Link ${number}`,
  linking: 'Linking…',
  unclear: {
    title: 'It is not clear whether the incident was linked.',
    text: 'No answer came back. Check again before you link another one: nothing is linked or written twice.',
  },
  checkAgain: (number: string): string => `Check ${number} again`,
  alreadyLinked: 'Already linked',
  finished: (state: string): string => `This incident is ${state}: linking does not reopen it.`,
  present: 'It carries this anomaly’s details already: they are not added again.',
  writes: 'Linking changes the incident',
  writesHelp: 'This is appended to its description, which is kept, and a work note records the link:',
  writesGeneral: 'The anomaly’s details are appended to its description, which is kept, and a work note records the link.',
  workNote: 'Work note',
  previewFailed: 'The text could not be loaded.',
  description: 'Appended to the description',
};
