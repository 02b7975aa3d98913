/**
 * The priority that ServiceNow looks up from impact and urgency, each `1` to `3` (`servicenow-api.md 3.3`);
 * undefined for values outside of the table.
 */
export function priorityOf(impact: string, urgency: string): 1 | 2 | 3 | 4 | 5 | undefined {
  const inTable = /^[1-3]$/;
  if (!inTable.test(impact) || !inTable.test(urgency)) return undefined;
  return (Number(impact) + Number(urgency) - 1) as 1 | 2 | 3 | 4 | 5;
}
