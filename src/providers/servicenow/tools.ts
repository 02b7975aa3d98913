/** What the dialogs of tickets need to know: one download, for two such small ones would cost more than they spare. */
export { formFacts, formTexts } from './form.js';
export { searchFacts, searchTexts } from './search.js';
