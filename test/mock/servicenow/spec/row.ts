/** Where a row of the specification comes from: documentation, a recording, a published client, an inference. */
export type Mark = 'D' | 'R' | 'C' | 'I';

/** One statement about ServiceNow's REST surface that a test holds the mock to. */
export interface SpecRow {
  /** The number of its section, and a word for the row: `1.3-link-last`. Tests name it in a `// spec:` comment. */
  readonly id: string;
  /** None for a row that its section states without a source of its own. */
  readonly marks: readonly Mark[];
  readonly fact: string;
  /** Whether the mock does it. Where it does not, the test shows what a client meets instead. */
  readonly isEmulated: boolean;
}

const isMark = (text: string): text is Mark => /^[DRCI]$/.test(text);

/** A row that the mock does; `marks` is `'D R'`, or empty. */
export const row = (id: string, marks: string, fact: string): SpecRow => ({
  id,
  marks: marks.split(' ').filter(isMark),
  fact,
  isEmulated: true,
});

/** A row that the mock does not do. */
export const notEmulated = (id: string, marks: string, fact: string): SpecRow => ({
  ...row(id, marks, fact),
  isEmulated: false,
});
