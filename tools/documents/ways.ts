/** The ways to try a block of code, each with the languages that it is for, and who does it. */
export const ways: Readonly<Record<string, readonly string[]>> = {
  // Compiled strictly against the packed package, and run in Node, where it says something: `npm run check:consumers`.
  node: ['ts', 'js'],
  // Compiled likewise, with the names of the host's that test/consumers/documents declares.
  types: ['ts'],
  // Compiled likewise; a test of its own runs it: test/mock/headless-docs.test.ts.
  headless: ['ts'],
  // Loaded in Chromium with a world of the packed mock behind it: `npm run check:consumers`.
  page: ['html', 'css'],
  // Executed where the packed package is installed: `npm run check:consumers`.
  shell: ['sh'],
  // What the commands of the block before it print: `npm run check:consumers`.
  output: ['', 'json'],
  // Run against the mock's sources: test/mock/docs-code.test.ts.
  python: ['python'],
  // Commands of this repository, which exist with their options: `npm run check:docs`.
  scripts: ['sh'],
  // Folders and files of this repository, with what each is for: `npm run check:docs`.
  tree: [''],
};
