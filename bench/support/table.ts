/** Prints rows of text as a table with a title; the first column to the left, the others to the right. */
export function printTable(title: string, headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const format = (line: readonly string[]) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  const [head = '', ...body] = lines.map(format);
  process.stdout.write(`\n${title}\n${'-'.repeat(head.length)}\n${[head, ...body].join('\n')}\n`);
}

export const ratio = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)}x`;
export const whole = (value: number): string => Math.round(value).toLocaleString('en');
/** `met` or `missed`, by a bound that a ratio must not fall below. */
export const atLeast = (value: number, bound: number): string => `${value >= bound ? 'met' : 'MISSED'} (>= ${bound}x)`;
/** `met` or `missed`, by a bound that a ratio must not rise above. */
export const atMost = (value: number, bound: number): string => `${value <= bound ? 'met' : 'MISSED'} (<= ${bound}x)`;
