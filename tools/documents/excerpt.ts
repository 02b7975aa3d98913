/** Returns whether the lines of a block stand one after the other in a file, at whatever depth. */
export function isExcerpt(code: string, file: string): boolean {
  const wanted = outdented(code.split('\n').slice(0, -1));
  const lines = file.split('\n');
  return lines.some((_, at) => same(outdented(lines.slice(at, at + wanted.length)), wanted));
}

const same = (some: readonly string[], others: readonly string[]): boolean => some.length === others.length && some.every((line, at) => line === others[at]);

/** Takes away the indentation that all lines have in common. */
function outdented(lines: readonly string[]): string[] {
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const depth = Math.min(...depths, Infinity);
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(depth).trimEnd()));
}
