/** Words for what becomes of a create: in doubt, done, done but not all of it. */
export const createOutcomeText = {
  checkAgain: 'Check again',
  createAgain: 'Create again',
  pending: {
    title: 'Still creating…',
    text: 'The ticket may exist by now: the dialog stays until ServiceNow has answered.',
  },
  linkPending: { title: 'Still linking…', text: 'The dialog stays until ServiceNow has answered.' },
  unclear: {
    title: 'It is not clear whether the ticket was created.',
    text: 'No answer came back. Check again: if the ticket exists it is found, and nothing is created twice.',
  },
  /** For a backend that cannot be asked for the same thing twice. */
  unclearForGood: {
    title: 'It is not clear whether the ticket was created.',
    text: 'No answer came back. Look for it in ServiceNow first: creating it again may make a second one.',
  },
  reopened: {
    title: 'A ticket was sent from here and never answered.',
    text: 'It may exist. Check again: if it exists it is found, and nothing is created twice. The fields show what was sent.',
  },
  stillUnclear: 'It is still not clear whether the ticket was created.',
  done: 'Done',
  open: (number: string): string => `Open ${number} in ServiceNow`,
  created: (number: string, anomalyId: string): string => `Ticket ${number} created and linked to anomaly ${anomalyId}`,
  /** Somebody else had linked it meanwhile. */
  linkedBefore: (number: string): string => `${number} is linked to this anomaly already. Nothing was written to it.`,
  linkedInstead: (number: string): string => `${number} linked, no ticket created`,
  notLinkedHelp: 'Link it now, or later by its number.',
  linking: 'Linking…',
  linkUnclear: { title: 'It is not clear whether the incident was linked.', text: 'No answer came back. Check again: nothing is linked or written twice.' },
  linkUnclearOf: (number: string): string => `It is not clear whether ${number} was linked.`,
  checkLink: (number: string): string => `Check ${number} again`,
  dropped: 'ServiceNow did not keep these values. Correct them in the incident:',
  droppedField: (label: string, sent: string, stored: string): string =>
    stored ? `${label}: sent “${sent}”, holds “${stored}”` : `${label}: sent “${sent}”, is empty`,
  ignored: (labels: string): string => `Not sent to ServiceNow: ${labels}.`,
  shortened: 'The anomaly’s details were shortened to fit the description.',
  omitted: 'The description had no room for the anomaly’s details: a work note was written instead.',
};
