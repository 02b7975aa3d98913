import type { TextsOf, Words } from '../catalogue.js';

/** The connection test and the report of it. What the checks are and what helps is the provider's to say. */
export const connectionTestTexts = {
  part: 'test',
  english: ({ product, provider, format: { number } }: Words) => ({
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

    copy: 'Copy the report:',
    support: `for ${product} support`,
    administrator: `for the ${provider} administrator`,
    copied: {
      support: `Copied for ${product} support. The instance’s name is masked.`,
      administrator: `Copied for the ${provider} administrator, with the whole instance URL.`,
    },
    byHand: 'The browser does not allow copying here. The report is selected: copy it with Ctrl+C or ⌘C.',
    report: 'Report',
    heading: `${provider} connection report`,
    time: 'Time',
    instance: 'Instance',
    reader: { support: `For ${product} support`, administrator: `For the ${provider} administrator` },
    contact: 'Contact',
    result: 'Result',
    checks: 'Checks',
    steps: 'Steps to take',
    /** A line of the report: a fact by its name. */
    fact: (name: string, value: string): string => `${name}: ${value}`,
    /** A check with its outcome, and where there is something to say of it. */
    check: (status: string, title: string): string => `[${status}] ${title}`,
    checkBecause: (status: string, title: string, words: string): string => `[${status}] ${title}: ${words}`,
    /** What was said of a failure, with the code that support knows it by. */
    withCode: (words: string, code: string): string => `${words} (${code})`,
  }),
} as const;
export type ConnectionTestTexts = TextsOf<typeof connectionTestTexts>;
