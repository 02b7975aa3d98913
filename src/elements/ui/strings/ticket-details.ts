/** What the details of a linked ticket say. */
export const ticketDetailsText = {
  linked: 'Linked',
  by: (name: string): string => `by ${name}`,
  assigned: 'Assigned to',
  nobody: 'nobody',
  priority: 'Priority',
  synced: 'Last synced',
  never: 'not yet',
  alsoOn: 'Also on',
  anomalies: (count: number): string => (count === 1 ? '1 other anomaly' : `${count} other anomalies`),
  instance: 'Instance',
  lastProblem: 'Last problem',
  syncNow: 'Sync now',
};
