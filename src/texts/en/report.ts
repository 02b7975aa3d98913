import type { TextsOf, Words } from '../catalogue.js';

/** Reports to hand on: to the product's support, and to whoever administers the provider's instance (domain S12). */
export const reportTexts = {
  part: 'report',
  english: ({ product, provider }: Words) => ({
    copy: 'Copy the report:',
    support: `for ${product} support`,
    administrator: `for the ${provider} administrator`,
    copied: {
      support: `Copied for ${product} support. The instance’s name is masked.`,
      administrator: `Copied for the ${provider} administrator, with the whole instance URL.`,
    },
    byHand: 'The browser does not allow copying here. The report is selected: copy it with Ctrl+C or ⌘C.',
    report: 'Report',
    heading: `${provider} report`,
    reader: { support: `For ${product} support`, administrator: `For the ${provider} administrator` },
    contact: 'Contact',
    time: 'Time',
    instance: 'Instance',
    account: 'Service account',
    version: 'Version',
    request: 'Request id',
    result: 'Result',
    checks: 'Checks',
    /** The outcome of a check, as a word. */
    status: { passed: 'passed', failed: 'failed', skipped: 'skipped', unproven: 'not shown yet' },
    requests: `Requests to ${provider}`,
    rights: 'Rights that the account needs',
    reproduce: 'Steps to reproduce',
    steps: 'Steps to take',
    /** A line of the report: a fact by its name, or what came of something. */
    fact: (name: string, value: string): string => `${name}: ${value}`,
    unanswered: 'no answer',
    refused: 'Refused so far',
    /** What was done when it failed. */
    occasions: {
      test: `In ${product}: Settings, Integrations, ${provider}, Test connection.`,
      save: `In ${product}: Settings, Integrations, ${provider}; enter the instance URL and the service account, then save.`,
      create: (anomaly: string): string => `In ${product}: open anomaly ${anomaly}, Create ticket, fill in the form, then Create.`,
      link: (anomaly: string): string => `In ${product}: open anomaly ${anomaly}, Link ticket, find an incident, then Link.`,
      sync: (anomaly: string): string => `In ${product}: open anomaly ${anomaly}. Its linked incidents are read, and what happens to it is written to them as work notes.`,
    },
    sent: (account: string): string => `${product} sends the request above${account && `, signed in as ${account}`}, with the outcome noted there.`,
  }),
} as const;
export type ReportTexts = TextsOf<typeof reportTexts>;
