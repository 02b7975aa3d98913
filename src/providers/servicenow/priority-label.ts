/** Writes `3 - Moderate` as `P3` for a narrow column; anything else stays as it is. */
export function shortPriority(priority: string): string {
  const level = /^([1-5])(\s+-\s|$)/.exec(priority)?.[1];
  return level ? `P${level}` : priority;
}
