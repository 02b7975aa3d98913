/** What stands between page and backend when a call is made. */
export interface Exchange {
  readonly request: Request;
  /** Lets the backend answer. */
  readonly next: () => Promise<Response>;
  /** Milliseconds after which the page gives up. */
  readonly limit: number;
}

/**
 * What a page must take a fault for (docs/contract.md, "Definite, or in doubt"): a refusal of the backend's own; its word that what
 * was to go is gone; a sign-in; an answer, if an odd one; an answer to whoever asked for none; else nothing that is an answer.
 */
export type Meaning = 'refusal' | 'gone' | 'sign-in' | 'answer' | 'done' | 'nothing';

export interface Fault {
  readonly name: string;
  readonly group: string;
  readonly means: Meaning;
  /** Whether the backend does what it is asked for. */
  readonly commits: boolean;
  readonly apply: (exchange: Exchange) => Promise<Response>;
}

type Make = Omit<Fault, 'name' | 'group'>;

/** Returns a fault that answers in the backend's place. */
export const before = (answer: () => Response, means: Meaning = 'nothing'): Make => ({ means, commits: false, apply: () => Promise.resolve(answer()) });

/** Returns a fault that answers once the backend has done it. */
export const after = (answer: (real: Response, exchange: Exchange) => Response | Promise<Response>, means: Meaning = 'nothing'): Make => ({
  means,
  commits: true,
  apply: async (exchange) => answer(await exchange.next(), exchange),
});

/** Names the faults of a group. */
export const group = (name: string, faults: Readonly<Record<string, Make>>): Fault[] =>
  Object.entries(faults).map(([fault, made]) => ({ name: fault, group: name, ...made }));
