/** What views ask of the page. */
export interface Actions {
  /** Does something, says that it is done or why it was not, and shows how things are now. */
  run(done: string, task: () => Promise<void>): void;
  /** Shows the requests that a query of the journal finds. */
  filter(query: string): void;
}
