import type { TextStore } from '../../texts/text-store.js';
import type { TicketState } from '../provider.js';
import { incidentStates, stateCode } from './states.js';
import { servicenowTexts } from './texts.js';

/** What the backend writes around a label that it could not map. */
const unmapped = /^Unknown \((.+)\)$/;

/**
 * Reads an incident's state that came as a code or as a label (domain L4): a known code gets its name, a label of the instance's own is shown
 * as it is (`Unknown (New)` unwraps to `New`), another code reads `State 101`, nothing reads `Unknown`.
 */
export function readState(status: string, texts: TextStore): TicketState {
  const { states, unknown, state } = texts.of(servicenowTexts);
  const text = unmapped.exec(status.trim())?.[1] ?? status.trim();
  if (text === '' || text === 'Unknown') return { kind: 'unknown', label: unknown };
  const code = stateCode(text);
  if (code) {
    const { kind, name } = incidentStates[code];
    // The name that every instance begins with is told in the reader's language; one that an instance has given is its own.
    return { kind, label: code === text || name === text ? states[code] : text };
  }
  return { kind: 'other', label: /^-?\d+$/.test(text) ? state(text) : text };
}
