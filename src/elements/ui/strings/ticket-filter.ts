export const ticketFilterText = {
  label: 'Filter linked tickets',
  placeholder: 'Number, text, state or assignee',
  shown: (shown: number, total: number): string => (shown === 0 ? 'No ticket matches.' : `${shown} of ${total} tickets`),
};
