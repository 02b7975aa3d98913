/** Words for what was typed and not sent. */
export const draftText = {
  restored: 'Your draft was restored.',
  discard: 'Discard draft',
  question: 'Close without creating the ticket?',
  explanation: 'A draft stays with this anomaly until you create the ticket or close this tab.',
  keep: 'Keep draft and close',
};
