import type { TextsOf, Words } from '../catalogue.js';

/** The dialog in which an administrator says what new tickets start with. */
export const defaultsTexts = {
  part: 'defaults',
  english: ({ provider }: Words) => ({
    lead: 'New tickets start with these values. Anyone who creates a ticket can change them.',
    loading: 'Loading the defaults…',
    unclear: {
      title: 'It’s not clear whether the defaults were saved.',
      text: 'No confirmation came back. You can safely save them again.',
    },
    save: 'Save',
    saving: 'Saving…',
    gone: `Close this dialog and connect ${provider} again.`,
    question: 'Close without saving the defaults?',
    explanation: 'New tickets keep starting with the values saved before.',
    discard: 'Discard changes',
    none: 'No default',
    /** Before what a template makes of an example. */
    example: 'Example:',
    nothing: 'Nothing. The field starts empty.',
  }),
} as const;
export type DefaultsTexts = TextsOf<typeof defaultsTexts>;
