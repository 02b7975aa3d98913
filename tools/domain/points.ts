/** A point of a document: what holds for the product, under an ID that tests and source name. */
export interface Point {
  /** `L4`; a section without numbered points is one point by its letter. */
  readonly id: string;
  /** The document's own text as Markdown, without the ID. */
  readonly text: string;
}

export interface Section {
  /** `L. Linked tickets on the anomaly page` */
  readonly title: string;
  readonly points: readonly Point[];
}

/** What is said to tools, and not to readers, in a line of its own. */
const comment = /^ *<!--.*-->\n/gm;
const heading = /^## (([A-Z])\. .+)$/;
const item = /^- ([A-Z]\d+) (.+)$/;
/** `| C1 Table * | in the URL | default Incident |` */
const row = /^\| ([A-Z]\d+) (.+?) \| (.+?) \| (.+) \|$/;

/** Reads the lettered sections of a document and the points in them. */
export function readSections(markdown: string): Section[] {
  const sections: { title: string; letter: string; lines: string[] }[] = [];
  for (const line of markdown.replace(comment, '').split('\n')) {
    const [, title, letter] = heading.exec(line) ?? [];
    if (title !== undefined && letter !== undefined) sections.push({ title, letter, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ title, letter, lines }) => ({ title, points: pointsOf(letter, lines) }));
}

/** Returns the points of a section; a line that begins none belongs to the one before it. */
function pointsOf(letter: string, lines: readonly string[]): Point[] {
  const points: { id: string; lines: string[] }[] = [];
  for (const line of lines) {
    const begun = beginningOf(line);
    if (begun) points.push(begun);
    else points.at(-1)?.lines.push(line);
  }
  if (points.length === 0) return [{ id: letter, text: lines.join('\n').trim() }];
  return points.map(({ id, lines: own }) => ({ id, text: own.join('\n').trim() }));
}

function beginningOf(line: string): { id: string; lines: string[] } | undefined {
  const [, id, text] = item.exec(line) ?? [];
  if (id !== undefined && text !== undefined) return { id, lines: [text] };
  const [, cell, field, column, rule] = row.exec(line) ?? [];
  if (cell === undefined || field === undefined) return undefined;
  return { id: cell, lines: [`**${field.replace(/ \*$/, '')}**${field.endsWith(' *') ? ' (required)' : ''}, ${column ?? ''}: ${rule ?? ''}`] };
}
