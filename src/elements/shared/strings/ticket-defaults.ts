export const defaultsText = {
  title: 'Defaults for new tickets',
  lead: 'New tickets start with these values. Whoever creates one can change them.',
  loading: 'Loading the defaults…',
  save: 'Save',
  saving: 'Saving…',
  labels: { assignment_group: 'Assignment Group', category: 'Category', impact: 'Impact', urgency: 'Urgency' },
  none: 'No default',
  groupHelp: 'Search by name. Empty: no default.',
  groupById: 'The sys_id of a group. Empty: no default.',
  unnamed: 'Its name cannot be read in ServiceNow.',
  categoryText: 'The service account cannot read the choices of Category: type the value exactly as ServiceNow has it, upper and lower case included.',
  gone: (value: string): string => `${value} (no longer a choice)`,
  levels: [
    ['1', '1 - High'],
    ['2', '2 - Medium'],
    ['3', '3 - Low'],
  ] as readonly (readonly [string, string])[],
};
