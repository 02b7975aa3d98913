/**
 * The layers of `src`, and what each may import: `contract <- api <- data <- elements -> controllers`, `texts <- providers <-
 * languages <- data, elements`; `backend -> contract, providers`; of the mock, `servicenow` knows nothing but `common`, and what runs the
 * playground's worlds knows the backend, too; `common` below all. A folder named here inside of another
 * one is a zone of its own; what is not listed may not be imported.
 */
const any = /^/;
const noNode = /^(?!node:)/;
const zod = 'zod/mini';

const product = ['src/common', 'src/contract', 'src/api', 'src/data', 'src/controllers', 'src/texts', 'src/languages', 'src/providers', 'src/events', 'src/client', 'src/elements'];
const lit = [/^lit($|\/)/, zod];
const mock = ['src/common', 'src/contract', 'src/backend', 'src/mock/servicenow', 'src/mock/admin', 'src/mock/product', 'src/mock/scenarios'];

/** @type {Readonly<Record<string, import('./layers.js').Zone>>} */
export const zones = {
  'src/common': { imports: [], packages: [] },
  'src/contract': { imports: ['src/common', 'src/contract/plain'], packages: [zod] },
  // What the package shows is said without the library that the schemas are made with.
  'src/contract/plain': { imports: [], packages: [] },
  // An entry of the package: nobody in here imports it.
  'src/contract/index.ts': { imports: ['src/contract', 'src/contract/plain'], packages: [] },
  // What a backend must send and accept: no part of what ships to a page.
  'src/contract/strict': { imports: ['src/common', 'src/contract', 'src/contract/plain', 'src/contract/strict/plain'], packages: [zod, 'zod'] },
  'src/contract/strict/plain': { imports: ['src/contract/plain'], packages: [] },
  'src/contract/strict/index.ts': { imports: ['src/contract/plain', 'src/contract/strict', 'src/contract/strict/plain'], packages: [] },
  'src/api': { imports: ['src/common', 'src/contract', 'src/contract/plain'], packages: [zod] },
  'src/texts': { imports: ['src/common', 'src/contract', 'src/contract/plain', 'src/api'], packages: [] },
  'src/providers': { imports: ['src/common', 'src/contract', 'src/contract/plain', 'src/api', 'src/texts'], packages: [] },
  // Translations of what texts and providers say in English.
  'src/languages': { imports: ['src/texts', 'src/providers'], packages: [] },
  'src/data': { imports: ['src/common', 'src/contract', 'src/contract/plain', 'src/api', 'src/texts', 'src/languages', 'src/providers'], packages: [zod, '@tanstack/query-core'] },
  'src/controllers': { imports: ['src/common'], packages: ['lit', '@tanstack/query-core'] },
  'src/events': { imports: ['src/data'], packages: [] },
  // What a page sees of the data layer.
  'src/client': { imports: ['src/contract', 'src/contract/plain', 'src/api', 'src/data'], packages: [] },
  // What the tags share; it knows none of them.
  'src/elements': { imports: product, packages: lit },
  'src/elements/create-ticket-dialog': { imports: product, packages: lit },
  'src/elements/servicenow-settings-panel': { imports: product, packages: lit },
  // A ticket is created from the list as well.
  'src/elements/linked-tickets': { imports: [...product, 'src/elements/create-ticket-dialog'], packages: lit },
  'src/define': {
    imports: ['src/elements/create-ticket-dialog', 'src/elements/linked-tickets', 'src/elements/servicenow-settings-panel'],
    packages: [],
  },
  // The entries of the package: index.ts and define.ts.
  src: {
    imports: [...product, 'src/define', 'src/elements/create-ticket-dialog', 'src/elements/linked-tickets', 'src/elements/servicenow-settings-panel'],
    packages: [],
  },
  // An entry of its own, for the tests of who gives tokens: no part of any page.
  'src/theme': { imports: [], packages: ['culori/fn'] },
  // The backend, an instance and what steers it run in the page as well as in a process.
  'src/backend': { imports: ['src/common', 'src/contract', 'src/contract/strict', 'src/providers'], packages: [/^hono($|\/)/, zod] },
  // Its store on SQLite is for processes alone.
  'src/backend/sqlite': { imports: ['src/common', 'src/contract', 'src/contract/strict', 'src/backend'], packages: [/^node:/, zod] },
  // Its way to instances, for processes alone.
  'src/backend/node': { imports: ['src/common', 'src/backend'], packages: [/^node:/, 'undici'] },
  'src/mock/servicenow': { imports: ['src/common'], packages: [/^hono($|\/)/] },
  'src/mock/admin': { imports: ['src/common', 'src/mock/servicenow', 'src/mock/scenarios'], packages: [/^hono($|\/)/, /^lit($|\/)/, zod] },
  // The host product as far as the backend and the playground need it: users, anomalies, its own calls.
  'src/mock/product': { imports: ['src/common', 'src/contract', 'src/contract/strict', 'src/backend'], packages: [/^hono($|\/)/, zod] },
  'src/mock/scenarios': { imports: mock, packages: [zod] },
  'src/mock': { imports: [...mock, 'src/mock/public/world'], packages: [/^msw($|\/)/] },
  // A whole world for the tests of others.
  'src/mock/public/world': { imports: [...mock, 'src/mock'], packages: [zod] },
  // The hosts that are processes.
  'src/mock/node': { imports: [...mock, 'src/mock', 'src/backend/node', 'src/backend/sqlite'], packages: [any] },
  // The kit knows of a backend what the contract says, and nothing of ours.
  'src/conformance': { imports: ['src/common', 'src/contract', 'src/contract/strict'], packages: [zod] },
  'src/conformance/node': { imports: ['src/common', 'src/conformance', 'src/mock/node'], packages: [/^node:/] },
  // The backend alone in a process, for an instance of one's own: the mock's product around it, and no mock ServiceNow.
  'src/serve': {
    imports: ['src/common', 'src/backend', 'src/backend/node', 'src/backend/sqlite', 'src/mock/product', 'src/mock/scenarios', 'src/mock/node'],
    packages: [/^node:/, zod],
  },
  // Its page, which loads the elements as a page without a bundler does.
  'src/serve/page/client': { imports: ['src', 'src/api', 'src/contract', 'src/mock/product'], packages: [] },
  // The command: it starts the hosts.
  'src/command': { imports: ['src/common', 'src/mock/node', 'src/serve', 'src/conformance/node'], packages: [/^node:/] },
  'src/playground': { imports: [...product, 'src', ...mock, 'src/mock'], packages: [noNode] },
};
