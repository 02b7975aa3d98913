import type { TextsOf, Words } from '../catalogue.js';

/** Of the contract's fields, as it documents them. */
export const documentedLabels: Readonly<Record<string, string>> = {
  table: 'Table',
  title: 'Short Description',
  description: 'Description',
  category: 'Category',
  subcategory: 'Subcategory',
  impact: 'Impact',
  urgency: 'Urgency',
  assignment_group: 'Assignment Group',
  caller: 'Caller',
  priority: 'Priority',
};

/** What every form says: its fields, what is wrong with them, and the question before it closes. */
export const formTexts = {
  part: 'form',
  english: ({ product, format: { list, number, plural, sentences } }: Words) => ({
    labels: documentedLabels,
    none: 'None',
    yes: 'Yes',
    no: 'No',
    firstChoose: (label: string): string => `Choose ${label} first`,
    reset: (label: string, values: readonly string[], parent: string): string => `${label} was reset: “${list(values)}” does not belong to ${parent}.`,
    resetToo: (label: string): string => `${label} was reset, too.`,
    localTime: 'In your time zone; it is kept in UTC.',
    gone: (value: string): string => `${value} (no longer a choice)`,
    misfit: (value: string, parent: string): string => `“${value}” does not belong to ${parent}. Choose another one, or none.`,
    retired: (value: string): string => `“${value}” is no longer offered. Choose another one, or none.`,
    reveal: 'Show characters',
    required: (label: string): string => `Enter a value for ${label}.`,
    choose: (label: string): string => `Choose a value for ${label}.`,
    chooseFirst: (label: string, dependent: string): string => `Choose a value for ${label}: ${dependent} depends on it.`,
    /** How a value of a certain type is written. */
    forms: {
      number: 'Enter a number, such as 12 or 3.5.',
      integer: 'Enter a whole number.',
      email: 'Enter an e-mail address.',
      url: 'Enter a web address, such as https://example.com.',
      boolean: 'Choose Yes or No.',
      date: 'Choose a date.',
    },
    several: 'Hold Ctrl or ⌘ to choose several.',
    unreadable: (count: number): string =>
      plural(count, { one: 'One field of the form could not be read and is missing here.', other: `${number(count)} fields of the form could not be read and are missing here.` }),
    /** Of a text that nears its limit, in steps: it is told aloud. */
    left: (count: number): string => `At most ${number(count)} more characters.`,
    over: (limit: number): string => `More than ${number(limit)} characters.`,
    together: (...parts: string[]): string => sentences(...parts),
    tooLong: (length: number, limit: number): string => `${number(length)} characters: shorten it to ${number(limit)}.`,
    summary: (count: number): string =>
      plural(count, { one: 'One field needs your attention.', other: `${number(count)} fields need your attention.` }),
    /** What the backend says of a field that the form does not have. */
    stranger: (field: string, detail: string): string => `${field}: ${detail}`,
    fields: (labels: readonly string[]): string => list(labels),
    typedIsKept: (text: string): string => sentences(text, 'What you typed is kept.'),

    suggestions: 'Suggestions',
    searching: 'Searching…',
    searchFailed: (cause: string): string => sentences(cause, 'Type on to search again.'),
    found: (shown: number, total: number): string => {
      if (shown === 0) return 'Nothing found.';
      if (total > shown) return `${number(shown)} of ${number(total)} shown. Type more to narrow the list.`;
      return plural(shown, { one: '1 result.', other: `${number(shown)} results.` });
    },
    noMatch: (typed: string): string => `“${typed}” is not on the list. Choose an entry, or clear the field.`,
    notLookedUp: (typed: string): string => `“${typed}” could not be looked up. Try again, or clear the field.`,
    didYouMean: (name: string): string => `Did you mean “${name}”?`,

    keepEditing: 'Keep editing',
    discard: 'Discard',
    stillSaving: { title: 'Still saving…', text: `The dialog stays until ${product} has answered.` },
  }),
} as const;
export type FormTexts = TextsOf<typeof formTexts>;
