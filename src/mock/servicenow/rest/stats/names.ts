import type { Parameters } from '../call/parameters.js';

/** More than any report asks for. Each name is written again for each group, so that they are what an answer's size follows from. */
const maxNames = 20;

/** As long as a path of columns may be in a query, too. */
const maxLength = 300;

/** Returns the parts of a comma list, each once, without those that only the size of an answer could be meant by. */
export const namesIn = (parameters: Parameters, parameter: string): string[] =>
  [...new Set(parameters.list(parameter))].filter((name) => name.length <= maxLength).slice(0, maxNames);
