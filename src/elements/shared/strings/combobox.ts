export const comboboxText = {
  list: 'Suggestions',
  searching: 'Searching…',
  failed: 'The search did not work. Type on to try again.',
  found: (shown: number, total: number): string => {
    if (shown === 0) return 'Nothing found.';
    if (total > shown) return `${shown} of ${total} shown. Type more to narrow the list.`;
    return shown === 1 ? '1 result.' : `${shown} results.`;
  },
};
