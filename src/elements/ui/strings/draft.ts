/** Words for what was typed and not sent. */
export const draftText = {
  restored: 'Your draft was restored.',
  discard: 'Discard draft',
  question: 'Close without creating the ticket?',
  explanation: 'A draft stays with this anomaly until you create the ticket or close this tab.',
  keep: 'Keep draft and close',
};

/** What a form adds for somebody who has to sign in first. */
export const typedIsKept = 'What you typed is kept.';
