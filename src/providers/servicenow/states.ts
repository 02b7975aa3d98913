import type { StateKind } from '../provider.js';

interface IncidentState {
  readonly kind: StateKind;
  /** What an instance in English calls it. */
  readonly name: string;
}

/** The states of an incident by their codes (domain L4). */
export const incidentStates = {
  '1': { kind: 'new', name: 'New' },
  '2': { kind: 'progress', name: 'In Progress' },
  '3': { kind: 'hold', name: 'On Hold' },
  '6': { kind: 'resolved', name: 'Resolved' },
  '7': { kind: 'closed', name: 'Closed' },
  '8': { kind: 'canceled', name: 'Canceled' },
} as const satisfies Readonly<Record<string, IncidentState>>;

export type IncidentStateCode = keyof typeof incidentStates;

const isCode = (text: string): text is IncidentStateCode => Object.hasOwn(incidentStates, text);

/** Returns the code that a text is, or whose English name it is, in any case; undefined for another text. */
export function stateCode(text: string): IncidentStateCode | undefined {
  const name = text.toLowerCase();
  return [text, ...Object.keys(incidentStates)].filter(isCode).find((code) => code === text || incidentStates[code].name.toLowerCase() === name);
}
