import { incidentStates } from '../../providers/servicenow/states.js';
import { safeTerms } from '../servicenow/encoded-query.js';

const states = Object.entries(incidentStates);
const codeOf = (kind: string): string | undefined => states.find(([, state]) => state.kind === kind)?.[0];

/**
 * Returns the conditions of a kind of state. What is open and what is closed ServiceNow says itself, whatever an instance calls its states
 * (`servicenow-api.md 3.4`); a kind that is none leaves nothing out.
 */
export function statusQuery(status: string): string[] {
  if (status === 'open') return ['active=true', `state!=${codeOf('resolved') ?? ''}`];
  const code = codeOf(status);
  if (code === undefined) return [];
  return status === 'closed' ? ['active=false', `state!=${codeOf('canceled') ?? ''}`] : [`state=${code}`];
}

/** Returns the conditions of a group by its name; of one that cannot stand in a query as it is, of all its parts. */
export function groupQuery(group: string): string[] {
  const terms = safeTerms(group);
  return terms.length === 1 && terms[0] === group.trim() ? [`assignment_group.name=${group.trim()}`] : terms.map((term) => `assignment_group.nameLIKE${term}`);
}
