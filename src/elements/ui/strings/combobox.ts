export const comboboxText = {
  list: 'Suggestions',
  searching: 'Searching…',
  failed: (cause: string): string => `${cause} Type on to search again.`,
  unreadable: 'The service account cannot read this list: enter a sys_id, 32 characters 0 to 9 and a to f.',
  found: (shown: number, total: number): string => {
    if (shown === 0) return 'Nothing found.';
    if (total > shown) return `${shown} of ${total} shown. Type more to narrow the list.`;
    return shown === 1 ? '1 result.' : `${shown} results.`;
  },
  noMatch: (typed: string): string => `“${typed}” is not on the list. Choose an entry, or clear the field.`,
  notLookedUp: (typed: string): string => `“${typed}” could not be looked up. Try again, or clear the field.`,
  didYouMean: (name: string): string => `Did you mean “${name}”?`,
  noSuchId: 'Nothing with this sys_id was found: check it before you send it.',
  showSysId: 'Show sys_id',
  hideSysId: 'Hide sys_id',
};
