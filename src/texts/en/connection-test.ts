import type { TextsOf, Words } from '../catalogue.js';

/** The connection test. What the checks are and what helps is the provider's to say. */
export const connectionTestTexts = {
  part: 'test',
  english: ({ format: { number, plural } }: Words) => ({
    title: 'Connection test',
    running: 'Testing the connection…',
    passed: 'The connection works.',
    limited: 'The connection works, with limits.',
    failed: 'The connection doesn’t work.',
    broken: 'The test couldn’t finish.',
    close: 'Close test results',
    /** A check without an outcome so far, as a word beside its shape. */
    status: { running: 'checking…', pending: 'waiting' },
    skipped: (count: number): string => plural(count, { one: '1 check skipped', other: `${number(count)} checks skipped` }),
  }),
} as const;
export type ConnectionTestTexts = TextsOf<typeof connectionTestTexts>;
