/** What an action on a linked ticket led to. */
export const ticketActionsText = {
  unlinked: (number: string): string => `${number} unlinked. The incident in ServiceNow is unchanged.`,
  unlinkFailed: (number: string): string => `${number} was not unlinked.`,
  unlinkUnclear: (number: string): string => `It is not clear whether ${number} was unlinked.`,
  undo: 'Undo',
  undoOf: (number: string): string => `unlinking ${number}`,
  restored: (number: string): string => `${number} linked again. Nothing was written to the incident.`,
  restoreFailed: (number: string): string => `${number} was not linked again.`,
  restoreUnclear: (number: string): string => `It is not clear whether ${number} was linked again.`,
  linkedMeanwhile: (number: string): string => `${number} has been linked again already, by you in another tab or by somebody else.`,
  synced: (number: string, state: string): string => `${number} synced: ${state}.`,
  syncFailed: (number: string): string => `${number} could not be synced.`,
  stillLinked: (number: string): string => `${number} is still linked.`,
  notRestored: (number: string): string => `${number} is still not linked.`,
  unclearHelp: 'No answer came back. As soon as the list can be read again, it is known.',
  stillPending: 'Its work notes wait for the next try.',
};
