/** A part of a document that is generated: what stands between `<!-- api:x -->` and `<!-- /api -->`. */
export interface Section {
  /** The text of the opening marker: `api:linked-tickets`. */
  name: string;
  content: string;
}

/** @throws when the document has no markers for a section. */
export function fillSections(document: string, sections: readonly Section[]): string {
  return sections.reduce(fillSection, document);
}

function fillSection(document: string, { name, content }: Section): string {
  const kind = name.split(':', 1)[0] ?? name;
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${kind} -->`];
  const start = document.indexOf(open);
  const end = document.indexOf(close, start);
  if (start < 0 || end < 0) throw new Error(`There is no section from ${open} to ${close}.`);
  return `${document.slice(0, start)}${open}\n\n${content}\n\n${document.slice(end)}`;
}
