/** A module of the package: what `exports` names, where its source is, and where it is built (below `dist`, without its ending). */
export interface PackageEntry {
  /** As it is imported behind the package's name: `.`, `./contract/strict`. */
  readonly name: string;
  readonly source: string;
  readonly built: string;
}

/** What a page loads: modules that share what several of them need, libraries left to whoever bundles the page. */
export const pageEntries: readonly PackageEntry[] = [
  { name: '.', source: 'src/index.ts', built: 'index' },
  { name: './define', source: 'src/define.ts', built: 'define' },
  { name: './linked-tickets', source: 'src/define/linked-tickets.ts', built: 'linked-tickets' },
  { name: './create-ticket-dialog', source: 'src/define/create-ticket-dialog.ts', built: 'create-ticket-dialog' },
  { name: './servicenow-settings-panel', source: 'src/define/servicenow-settings-panel.ts', built: 'servicenow-settings-panel' },
  { name: './contract', source: 'src/contract/index.ts', built: 'contract' },
  { name: './contract/strict', source: 'src/contract/strict/index.ts', built: 'contract-strict' },
  { name: './theme', source: 'src/theme/index.ts', built: 'theme' },
];

/** The languages beside English, each one file that needs no other. */
const languages = ['ar', 'de', 'es', 'fr', 'ja'];
export const languageEntries: readonly PackageEntry[] = languages.map((tag) => ({ name: `./languages/${tag}`, source: `src/languages/${tag}/index.ts`, built: `languages/${tag}` }));

/** What who translates loads, and no page. */
export const translatorEntry: PackageEntry = { name: './languages', source: 'src/languages/entry.ts', built: 'languages/index' };

/** What a page without a bundler loads: one file with all that it needs. */
export const standaloneEntry: PackageEntry = { name: './standalone', source: 'src/standalone.ts', built: 'standalone' };

/** What tests and stories load, in a browser and in Node. */
export const mockEntries: readonly PackageEntry[] = [
  { name: './mock', source: 'src/mock/entry.ts', built: 'mock/index' },
  { name: './mock/msw', source: 'src/mock/msw-entry.ts', built: 'mock/msw' },
  { name: './mock-servicenow', source: 'src/mock/node/servicenow/entry.ts', built: 'mock/mock-servicenow' },
];

/** The command `servicenow-ticketing`, which has no declarations. */
export const commandEntry = { source: 'src/command/cli.ts', built: 'mock/command' } as const;
