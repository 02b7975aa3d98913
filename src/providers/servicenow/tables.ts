/** The tables that a ticket can be in, with what a person calls a record of each (`servicenow-api.md 4.1`). */
export const ticketTables = {
  incident: 'Incident',
  problem: 'Problem',
  change_request: 'Change Request',
  task: 'Task',
} as const;

/** The table of a ticket of which nothing else is said. */
export const ticketTable = 'incident' satisfies keyof typeof ticketTables;

/** The table that holds the tickets of all the others, too. */
export const commonTable = 'task' satisfies keyof typeof ticketTables;
