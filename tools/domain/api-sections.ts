/** A numbered section of docs/servicenow-api.md. */
export interface ApiSection {
  /** `2.3`; `2` for what stands before its first part. */
  readonly number: string;
  readonly title: string;
  readonly text: string;
}

const heading = /^#{2,3} (\d+(?:\.\d+)?)\.? (.+)$/;

/** Reads the numbered sections of a document, in their order. */
export function readApiSections(markdown: string): ApiSection[] {
  const sections: { number: string; title: string; lines: string[] }[] = [];
  for (const line of markdown.split('\n')) {
    const [, number, title] = heading.exec(line) ?? [];
    if (number !== undefined && title !== undefined) sections.push({ number, title, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ number, title, lines }) => ({ number, title, text: lines.join('\n') }));
}

/** Returns whether there is a section of this number, or a numbered point in a section of points: `0.19`. */
export function hasNumber(sections: readonly ApiSection[], number: string): boolean {
  const [section, point = ''] = number.split('.');
  const isPoint = sections.some((each) => each.number === section && new RegExp(`^${point}\\. `, 'm').test(each.text));
  return isPoint || sections.some((each) => each.number === number);
}
