import type { TextsOf, Words } from '../catalogue.js';

/** The dialog in which an administrator says what new tickets start with. */
export const defaultsTexts = {
  part: 'defaults',
  english: ({ provider }: Words) => ({
    title: 'Defaults for new tickets',
    lead: 'New tickets start with these values. Whoever creates one can change them.',
    loading: 'Loading the defaults…',
    unclear: {
      title: 'It is not clear whether the defaults were saved.',
      text: 'No definite answer came back. Saving them once more does no harm.',
    },
    save: 'Save',
    saving: 'Saving…',
    disconnected: { title: `${provider} was disconnected meanwhile.`, text: 'Close this dialog and connect it again.' },
    question: 'Close without saving the defaults?',
    explanation: 'New tickets go on starting with the values that were saved before.',
    none: 'No default',
    /** Before what a template makes of an example. */
    example: 'For example:',
    nothing: 'Nothing: the field begins empty.',
  }),
} as const;
export type DefaultsTexts = TextsOf<typeof defaultsTexts>;
