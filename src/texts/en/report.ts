import type { TextsOf, Words } from '../catalogue.js';

/** Reports to hand on: to the product's support, and to whoever administers the provider's instance (domain S12). */
export const reportTexts = {
  part: 'report',
  english: ({ product, provider }: Words) => ({
    support: `Copy report for ${product} support`,
    administrator: `Copy report for the ${provider} administrator`,
    copied: {
      support: `Report for ${product} support copied. The instance’s name is masked.`,
      administrator: `Report for the ${provider} administrator copied. It has the full instance URL.`,
    },
    byHand: 'The browser doesn’t allow copying here. The report is selected. Copy it with Ctrl+C or ⌘C.',
    report: 'Report',
    heading: `${provider} report`,
    reader: { support: `For ${product} support`, administrator: `For the ${provider} administrator` },
    contact: 'Contact',
    time: 'Time',
    instance: 'Instance',
    account: 'Service account',
    version: 'Version',
    request: 'Request ID',
    result: 'Result',
    checks: 'Checks',
    /** The outcome of a check, as a word. */
    status: { passed: 'passed', failed: 'failed', skipped: 'skipped', unproven: 'not tested' },
    requests: `Requests to ${provider}`,
    rights: 'Access that the service account needs',
    reproduce: 'Steps to reproduce',
    steps: 'Steps to take',
    /** A line of the report: a fact by its name, or what came of something. */
    fact: (name: string, value: string): string => `${name}: ${value}`,
    unanswered: 'no response',
    refused: 'Denied so far',
    /** What was done when it failed. */
    occasions: {
      test: `In ${product}, go to Settings > Integrations > ${provider}, and choose Test connection.`,
      save: `In ${product}, go to Settings > Integrations > ${provider}, enter the instance URL and the service account, and save.`,
      create: (anomaly: string): string => `In ${product}, open anomaly ${anomaly}, choose Create ticket, fill in the form, and choose Create.`,
      link: (anomaly: string): string => `In ${product}, open anomaly ${anomaly}, choose Link ticket, find an incident, and choose Link.`,
      sync: (anomaly: string): string => `In ${product}, open anomaly ${anomaly}. ${product} reads the linked incidents, and writes what happens to the anomaly to them as work notes.`,
    },
    /** @param account `''` for one that is not named */
    sent: (account: string): string =>
      account
        ? `${product} sends the request above, signed in as ${account}, with the outcome noted there.`
        : `${product} sends the request above, with the outcome noted there.`,
  }),
} as const;
export type ReportTexts = TextsOf<typeof reportTexts>;
