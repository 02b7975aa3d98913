import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FormField } from '../../contract/create-ticket.js';

/** Fields that a backend has put together. */
export interface Section {
  /** `''` for fields that it has put nowhere. */
  name: string;
  fields: readonly FormField[];
}

/**
 * Returns a form's fields in sections, as they are grouped: those that come before any group, then the groups in the order of their first fields, then
 * what belongs to none. A form of one section is returned as one without a name: there is nothing to tell it from.
 */
export function sectionsOf(fields: readonly FormField[]): readonly Section[] {
  const grouped = fields.findIndex(({ group }) => group.trim() !== '');
  const before = grouped < 0 ? fields : fields.slice(0, grouped);
  const rest = fields.slice(before.length);
  const names = [...new Set(rest.map(({ group }) => group.trim()))].sort((a, b) => Number(a === '') - Number(b === ''));
  const sections = names.map((name): Section => ({ name, fields: rest.filter(({ group }) => group.trim() === name) }));
  const all = before.length > 0 ? [{ name: '', fields: before }, ...sections] : sections;
  return all.length > 1 ? all : [{ name: '', fields }];
}

export interface SectionsView {
  /** Those of the fields that are shown. */
  shown: readonly FormField[];
  /** Names that share a line with each other, and with what a field brings with it. */
  together?: readonly string[] | undefined;
  /** What a field brings with it. */
  after?: ((field: FormField) => unknown) | undefined;
  /** The heading of fields that belong to no section. */
  others: string;
  render: (field: FormField) => unknown;
}

/** Renders fields in their sections, each section under its heading. */
export const renderSections = (fields: readonly FormField[], view: SectionsView): unknown =>
  sectionsOf(fields).map(({ name, fields: members }, index, { length }) => {
    const visible = members.filter((field) => view.shown.includes(field));
    if (visible.length === 0) return nothing;
    // What comes before any heading needs none.
    const heading = index === 0 || length === 1 ? name : name || view.others;
    const lines = repeat(linesOf(visible, view.together), ([field]) => field?.field, (line) => renderLine(line, view));
    if (heading === '') return html`<div class="fields">${lines}</div>`;
    const id = `section-${index}`;
    return html`<div class="fields" role="group" aria-labelledby=${id}><h3 id=${id} class="section-title" part="heading" dir="auto">${heading}</h3>${lines}</div>`;
  });

function renderLine(line: readonly FormField[], { after, render }: SectionsView): TemplateResult {
  const content = line.map((field) => [render(field), after?.(field)]);
  return line.length > 1 ? html`<div class="together">${content}</div>` : html`${content}`;
}

/** Returns the lines of a form: each field by itself, but for those of these names that follow one another. */
function linesOf(fields: readonly FormField[], together: readonly string[] = []): FormField[][] {
  const lines: FormField[][] = [];
  for (const field of fields) {
    const line = lines.at(-1);
    if (line && [line[0], field].every((one) => one && together.includes(one.field))) line.push(field);
    else lines.push([field]);
  }
  return lines;
}
