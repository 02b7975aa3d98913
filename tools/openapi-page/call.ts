import { html } from 'hono/html';
import { heading, prose, type Markup } from './markup.js';
import { codesIn, isSuccess, type Call, type Media, type OpenApi, type Parameter } from '../openapi/open-api.js';
import { examplesOf } from './examples.js';
import { fieldOf, fieldsOf, nameOf, typeOf } from './schema.js';

/** What the parts of a call are shown with. */
interface Frame {
  readonly document: OpenApi;
  /** The level of the parts' headings. */
  readonly level: number;
  readonly codes: readonly unknown[];
}

/** Returns a call with all that it takes and answers. @param level the level of its heading */
export function callSection(call: Call, document: OpenApi, level: number, codes: readonly unknown[]): Markup {
  const frame = { document, level: level + 1, codes };
  const { method, path, operationId, summary, 'x-since': since } = call;
  return html`<section class="call" aria-labelledby="${operationId}">
${heading(level, operationId, operationId)}
<p class="line"><span class="method ${method.toLowerCase()}">${method}</span> <code>${path}</code></p>
<p>${prose(summary)} <span class="since">Since ${since}.</span></p>
${parametersPart(call.parameters ?? [], frame)}${bodyPart(call, frame)}${answerPart(call, frame)}${problemsPart(call, frame)}${examplesOf(call)}
</section>
`;
}

const places: Readonly<Record<string, string>> = { path: 'in the path', query: 'in the query', header: 'a header' };

function parametersPart(parameters: readonly Parameter[], { level, codes }: Frame): Markup {
  if (parameters.length === 0) return '';
  const rows = parameters.map(({ name, in: place, required = false, description = '', schema }) =>
    fieldOf(name, { ...schema, description: `${places[place] ?? place}. ${description}`.replace(/^./, (letter) => letter.toUpperCase()) }, required, codes),
  );
  return html`${heading(level, 'Parameters')}
<ul class="fields">${rows}</ul>
`;
}

function bodyPart({ requestBody }: Call, frame: Frame): Markup {
  const [media] = Object.entries(requestBody?.content ?? {});
  return media ? html`${heading(frame.level, 'Body')}
${contentOf(media, frame)}` : '';
}

function answerPart({ responses }: Call, frame: Frame): Markup {
  const [status, response] = Object.entries(responses).find(([key]) => isSuccess(key)) ?? ['', undefined];
  const [media] = Object.entries(response?.content ?? {});
  return html`${heading(frame.level, `Answer: ${status}`)}
${media ? contentOf(media, frame) : html`<p>Without a body.</p>`}`;
}

/** Returns what a body or an answer is, and its fields: of a schema with a name once more, to be unfolded, so that nobody has to jump. */
function contentOf([kind, { schema }]: [string, Media], { document, codes }: Frame): Markup {
  const each = kind === 'application/x-ndjson' ? html`One a line, as each is there: ` : '';
  const line = html`<p><code>${kind}</code> ${each}${typeOf(schema)}</p>`;
  const name = nameOf(schema) ?? (schema.items && nameOf(schema.items));
  const named = name === undefined ? undefined : document.components.schemas[name];
  if (!named) return html`${line}${fieldsOf(schema, codes)}`;
  return html`${line}<details><summary>Fields of ${name}</summary>${fieldsOf(named, codes)}</details>`;
}

function problemsPart({ responses }: Call, { level }: Frame): Markup {
  const failures = Object.entries(responses).filter(([status]) => !isSuccess(status));
  const rows = failures.map(([status, { description }]) => html`<li><strong>${status}</strong> ${codesIn(description).map((code) => html`<a href="#${problemId(code)}"><code>${code}</code></a> `)}</li>`);
  return html`${heading(level, 'Problems')}
<ul class="problems">${rows}</ul>
`;
}

/** Returns the anchor of a problem. */
export const problemId = (code: string): string => `problem-${code}`;
