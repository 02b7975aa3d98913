/** What JSON is made of: a text, a bracket or another mark, a number or a word; a quote alone is what a text lacks its end with. */
const token = /"(?:[^"\\\n]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+|"/g;

export interface Token {
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** Splits a text into the tokens of JSON, whether it is any or not. */
export function tokensOf(json: string): Token[] {
  let [line, counted] = [1, 0];
  return Array.from(json.matchAll(token), ({ 0: text, index }) => {
    line += json.slice(counted, index).split('\n').length - 1;
    counted = index;
    return { text, line };
  });
}
