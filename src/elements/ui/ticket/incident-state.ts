/** The kinds of state that the interface tells apart by shape and colour. */
export type StateKind = 'new' | 'progress' | 'hold' | 'resolved' | 'closed' | 'canceled' | 'unknown' | 'other';

/** An incident's state as shown: a kind for shape and colour, a label for the word. */
export interface IncidentState {
  kind: StateKind;
  label: string;
}

const states: readonly (readonly [code: string, kind: StateKind, label: string])[] = [
  ['1', 'new', 'New'],
  ['2', 'progress', 'In Progress'],
  ['3', 'hold', 'On Hold'],
  ['6', 'resolved', 'Resolved'],
  ['7', 'closed', 'Closed'],
  ['8', 'canceled', 'Canceled'],
];
const unknown: IncidentState = { kind: 'unknown', label: 'Unknown' };

/**
 * Reads an incident state that came as a code or as a label (domain L4): a known code gets its name, a label is shown
 * as it is (`Unknown (New)` unwraps to `New`), another code reads `State 101`, nothing reads `Unknown`.
 */
export function incidentState(status: string): IncidentState {
  const text = /^Unknown \((.+)\)$/.exec(status.trim())?.[1] ?? status.trim();
  if (text === '' || text === 'Unknown') return unknown;
  const known = states.find(([code, , label]) => code === text || label.toLowerCase() === text.toLowerCase());
  if (known) return { kind: known[1], label: known[0] === text ? known[2] : text };
  return { kind: 'other', label: /^-?\d+$/.test(text) ? `State ${text}` : text };
}

/** Whether nothing more is expected to happen to an incident in this state. */
export function isClosed({ kind }: IncidentState): boolean {
  return kind === 'closed' || kind === 'canceled';
}
