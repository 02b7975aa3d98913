/** Answers to the question whether to close a form that holds something. */
export const closeQuestionText = {
  keepEditing: 'Keep editing',
  discard: 'Discard',
};
