import { html } from 'hono/html';
import type { Markup } from './markup.js';
import type { Call, Content } from '../openapi/open-api.js';

/** An example with the part of the call that it is of. */
interface Part {
  readonly name: string;
  readonly summary: string;
  readonly title: string;
  readonly text: string;
}

/** Returns the examples of a call, each with its request and its answer. */
export function examplesOf({ requestBody, responses }: Call): Markup {
  const sent = partsOf(requestBody?.content ?? {}, 'Request');
  const answered = Object.entries(responses).flatMap(([status, { content = {} }]) => partsOf(content, `Answer: ${status}`));
  const parts = [...sent, ...answered];
  const names = [...new Set(parts.map(({ name }) => name))];
  return html`${names.map((name) => exampleOf(parts.filter((part) => part.name === name)))}`;
}

function partsOf(content: Content, title: string): Part[] {
  return Object.entries(content).flatMap(([kind, { examples = {} }]) =>
    Object.entries(examples).map(([name, { summary, value }]) => ({ name, summary, title, text: textOf(kind, value) })),
  );
}

/** A value as it is sent: a stream has a line for each. */
function textOf(kind: string, value: unknown): string {
  if (kind === 'application/x-ndjson' && Array.isArray(value)) return value.map((line) => JSON.stringify(line)).join('\n');
  return JSON.stringify(value, null, 2);
}

function exampleOf(parts: readonly Part[]): Markup {
  return html`<details><summary>Example: ${parts[0]?.summary ?? ''}</summary>${parts.map(({ title, text }) => html`<p class="part">${title}</p><pre>${text}</pre>`)}</details>
`;
}
