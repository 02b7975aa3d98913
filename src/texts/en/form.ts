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
    reset: (label: string, values: readonly string[], parent: string): string => `${label} was reset because “${list(values)}” isn’t available for ${parent}.`,
    resetToo: (label: string): string => `${label} was reset too.`,
    localTime: 'In your time zone. Stored in UTC.',
    gone: (value: string): string => `${value} (no longer available)`,
    misfit: (value: string, parent: string): string => `“${value}” isn’t available for ${parent}. Choose a different value, or none.`,
    retired: (value: string): string => `“${value}” is no longer available. Choose a different value, or none.`,
    reveal: 'Show characters',
    required: (label: string): string => `Enter a value for ${label}.`,
    choose: (label: string): string => `Choose a value for ${label}.`,
    chooseFirst: (label: string, dependent: string): string => `Choose a value for ${label} first. ${dependent} depends on it.`,
    /** How a value of a certain type is written. */
    forms: {
      number: 'Enter a number, such as 12 or 3.5.',
      integer: 'Enter a whole number.',
      email: 'Enter an email address.',
      url: 'Enter a web address, such as https://example.com.',
      boolean: 'Choose Yes or No.',
      date: 'Choose a date.',
    },
    several: 'Hold Ctrl or ⌘ to choose more than one.',
    unreadable: (count: number): string =>
      plural(count, { one: '1 form field couldn’t be read and isn’t shown.', other: `${number(count)} form fields couldn’t be read and aren’t shown.` }),
    /** Of a text that nears its limit, in steps: it is told aloud. */
    left: (count: number): string => plural(count, { one: 'At most 1 character left.', other: `At most ${number(count)} characters left.` }),
    over: (limit: number): string => `This is longer than ${number(limit)} characters.`,
    together: (...parts: string[]): string => sentences(...parts),
    tooLong: (length: number, limit: number): string => `Shorten this from ${number(length)} to ${number(limit)} characters.`,
    summary: (count: number): string =>
      plural(count, { one: '1 field needs your attention.', other: `${number(count)} fields need your attention.` }),
    /** What the backend says of a field that the form does not have. */
    stranger: (field: string, detail: string): string => `${field}: ${detail}`,
    typedIsKept: (text: string): string => sentences(text, 'What you entered is kept.'),

    suggestions: 'Suggestions',
    /** In a field whose choices are too many to read through. */
    searchAmong: (count: number): string => `Search ${number(count)} choices`,
    remove: (label: string): string => `Remove ${label}`,
    /** Above fields that are in no group, where others are. */
    otherFields: 'Other fields',
    shownFields: 'Fields shown',
    requiredFields: (count: number): string => `Required (${number(count)})`,
    allFields: (count: number): string => `All fields (${number(count)})`,
    searching: 'Searching…',
    searchFailed: (cause: string): string => sentences(cause, 'Keep typing to search again.'),
    found: (shown: number, total: number): string => {
      if (shown === 0) return 'No results.';
      if (total > shown) return `Showing ${number(shown)} of ${number(total)}. Type more to narrow the list.`;
      return plural(shown, { one: '1 result.', other: `${number(shown)} results.` });
    },
    noMatch: (typed: string): string => `“${typed}” isn’t on the list. Choose an entry, or clear the field.`,
    notLookedUp: (typed: string): string => `Couldn’t look up “${typed}”. Try again, or clear the field.`,
    didYouMean: (name: string): string => `Did you mean “${name}”?`,

    keepEditing: 'Keep editing',
    stillSaving: { title: 'Still saving…', text: `This dialog stays open until ${product} responds.` },
  }),
} as const;
export type FormTexts = TextsOf<typeof formTexts>;
