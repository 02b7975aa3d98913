/** Shows a value as it stands in the source; nothing stays nothing. */
export const code = (text: string): string => (text === '' ? '' : `\`${text}\``);

/** Returns a table under a bold title, or nothing where there is no row. */
export function titledTable(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : `**${title}**\n\n${table(columns, rows)}`;
}

export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A bar would end the cell, inside of code too. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
