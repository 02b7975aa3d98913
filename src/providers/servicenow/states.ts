/** The states of an incident by the code that ServiceNow stores (`servicenow-api.md 3.2`, domain L4). */
export const incidentStates = {
  '1': { kind: 'new', name: 'New', isOver: false },
  '2': { kind: 'progress', name: 'In Progress', isOver: false },
  '3': { kind: 'hold', name: 'On Hold', isOver: false },
  '6': { kind: 'resolved', name: 'Resolved', isOver: true },
  '7': { kind: 'closed', name: 'Closed', isOver: true },
  '8': { kind: 'canceled', name: 'Canceled', isOver: true },
} as const;

export type IncidentStateCode = keyof typeof incidentStates;

const isCode = (text: string): text is IncidentStateCode => Object.hasOwn(incidentStates, text);

/** Returns the code that a text is, or whose English name it is, in any case; undefined for another text. */
export function stateCode(text: string): IncidentStateCode | undefined {
  const name = text.toLowerCase();
  return Object.keys(incidentStates).filter(isCode).find((code) => code === text || incidentStates[code].name.toLowerCase() === name);
}
