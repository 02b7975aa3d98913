/** The states of an incident, by the code that ServiceNow stores (`servicenow-api.md 3.2`). */
export const incidentStates = {
  '1': { name: 'New', isOver: false },
  '2': { name: 'In Progress', isOver: false },
  '3': { name: 'On Hold', isOver: false },
  '6': { name: 'Resolved', isOver: true },
  '7': { name: 'Closed', isOver: true },
  '8': { name: 'Canceled', isOver: true },
} as const;

export type IncidentState = keyof typeof incidentStates;
