import { html } from 'hono/html';

/** Markup in which whatever was put into it stands as text. */
export type Markup = ReturnType<typeof html> | string;

/** Returns a description as it is meant: what stands between backticks is code, a new line is one. All else is text. */
export const prose = (text: string): Markup => html`${text.split('\n').map((line, at) => html`${at > 0 ? html`<br>` : ''}${codeIn(line)}`)}`;

const codeIn = (line: string): Markup[] => line.split(/`([^`]+)`/).map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));

/** Returns parts with words between them. */
export const joined = (parts: readonly Markup[], between: string): Markup => html`${parts.map((part, at) => html`${at > 0 ? between : ''}${part}`)}`;

/** Returns values as code, each as JSON has it but for texts. */
export const values = (all: readonly unknown[]): Markup => joined(all.map((value) => html`<code>${value === '' ? "''" : typeof value === 'string' ? value : JSON.stringify(value)}</code>`), ', ');

/** Returns a heading of a level, with an anchor where it has an id. */
export function heading(level: number, content: Markup, id?: string): Markup {
  const own = id === undefined ? '' : html` id="${id}"`;
  switch (level) {
    case 2:
      return html`<h2${own}>${content}</h2>`;
    case 3:
      return html`<h3${own}>${content}</h3>`;
    case 4:
      return html`<h4${own}>${content}</h4>`;
    default:
      return html`<h5${own}>${content}</h5>`;
  }
}
