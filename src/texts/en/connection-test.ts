import type { TextsOf, Words } from '../catalogue.js';

/** The connection test. What the checks are and what helps is the provider's to say. */
export const connectionTestTexts = {
  part: 'test',
  english: ({ format: { number } }: Words) => ({
    title: 'Connection test',
    running: 'Testing the connection…',
    passed: 'The connection works.',
    limited: 'The connection works, with limits.',
    blocked: 'Tickets cannot be created yet.',
    failed: 'The connection does not work.',
    broken: 'The test could not be completed.',
    close: 'Close the test result',
    /** The outcome of a check, as a word beside its shape. */
    status: { passed: 'passed', failed: 'failed', skipped: 'skipped', unproven: 'not shown yet', running: 'checking…', pending: 'to come' },
    skipped: (count: number): string => `Skipped after that (${number(count)})`,
  }),
} as const;
export type ConnectionTestTexts = TextsOf<typeof connectionTestTexts>;
