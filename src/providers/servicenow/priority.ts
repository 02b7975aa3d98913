/**
 * The priority that ServiceNow looks up from impact and urgency, each `1` to `3` (`servicenow-api.md 3.3`); undefined for
 * values outside of the table.
 */
export function priorityOf(impact: string, urgency: string): 1 | 2 | 3 | 4 | 5 | undefined {
  return matrix[impact]?.[urgency];
}

const matrix: Readonly<Record<string, Readonly<Record<string, 1 | 2 | 3 | 4 | 5>> | undefined>> = {
  '1': { '1': 1, '2': 2, '3': 3 },
  '2': { '1': 2, '2': 3, '3': 4 },
  '3': { '1': 3, '2': 4, '3': 5 },
};
