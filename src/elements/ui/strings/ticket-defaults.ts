export const defaultsText = {
  title: 'Defaults for new tickets',
  lead: 'New tickets start with these values. Whoever creates one can change them.',
  loading: 'Loading the defaults…',
  save: 'Save',
  saving: 'Saving…',
  pending: { title: 'Still saving…', text: 'The dialog stays until Qualytics has answered.' },
  disconnected: { title: 'ServiceNow was disconnected meanwhile.', text: 'Close this dialog and connect it again.' },
  question: 'Close without saving the defaults?',
  explanation: 'New tickets go on starting with the values that were saved before.',
  labels: { assignment_group: 'Assignment Group', category: 'Category', impact: 'Impact', urgency: 'Urgency' },
  none: 'No default',
  groupHelp: 'Search by name. Empty: no default.',
  groupById: 'The sys_id of a group. Empty: no default.',
  unnamed: 'Its name cannot be read in ServiceNow.',
  categoryText: 'The service account cannot read the choices of Category: type the value exactly as ServiceNow has it, upper and lower case included.',
  /** Nothing is known of the account's rights then. */
  categoryUnread: (cause: string): string =>
    `${cause} So its choices cannot be shown: type the value exactly as ServiceNow has it, upper and lower case included, or come back later.`,
  groupUnread: (cause: string): string => `${cause} So groups cannot be found by name: enter a sys_id, or come back later.`,
  gone: (value: string): string => `${value} (no longer a choice)`,
  levels: [
    ['1', '1 - High'],
    ['2', '2 - Medium'],
    ['3', '3 - Low'],
  ] as readonly (readonly [string, string])[],
};
