/** What is said of a failure. */
export interface Explanation {
  /** What happened. */
  readonly title: string;
  /** The cause and the next step. */
  readonly text: string;
}
