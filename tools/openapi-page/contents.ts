import { html } from 'hono/html';
import type { Markup } from './markup.js';
import type { Call } from '../openapi/open-api.js';
import { schemaId } from './schema.js';

/** Calls that come together: the documented ones, or those that one capability announces. */
export interface Group {
  /** Undefined for the documented calls. */
  readonly capability: string | undefined;
  readonly calls: readonly Call[];
}

/** Groups calls: the documented ones first, then the additions by their capability. */
export function groupsOf(calls: readonly Call[]): Group[] {
  const capabilities = [...new Set(calls.map((call) => call['x-capability']))].sort((one, other) => Number(one !== undefined) - Number(other !== undefined));
  return capabilities.map((capability) => ({ capability, calls: calls.filter((call) => call['x-capability'] === capability) }));
}

/** Returns the anchor of the additions of a capability. */
export const capabilityId = (capability: string): string => `capability-${capability}`;

/** Returns the list of all that the page has. */
export function contents(groups: readonly Group[], schemas: readonly string[]): Markup {
  const [documented, additions] = [groups.filter(({ capability }) => capability === undefined), groups.filter(({ capability }) => capability !== undefined)];
  return html`<nav aria-label="Contents">
<details open><summary>Documented calls</summary>${documented.map(({ calls }) => listOf(calls))}</details>
<details open><summary>Additions</summary><ul>${additions.map(({ capability = '', calls }) => html`<li><a href="#${capabilityId(capability)}"><code>${capability}</code></a>${listOf(calls)}</li>`)}</ul></details>
<p><a href="#problems">Problems</a></p>
<details><summary>Schemas</summary><ul>${schemas.map((name) => html`<li><a href="#${schemaId(name)}">${name}</a></li>`)}</ul></details>
</nav>`;
}

const listOf = (calls: readonly Call[]): Markup => html`<ul>${calls.map(({ operationId }) => html`<li><a href="#${operationId}">${operationId}</a></li>`)}</ul>`;
