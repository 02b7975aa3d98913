import { byName, nameOf, type Tag } from './tags.js';
import { importOf } from './text.js';

/** Declares the tags for Svelte 5: events as attributes (`onticketing-created`), and by the directive of components that have no runes (`on:ticketing-created`). */
export const svelteTypes = (tags: readonly Tag[]): string =>
  [
    "import type { HTMLAttributes } from 'svelte/elements';",
    importOf(tags.map(({ name }) => name), '../index.js'),
    importOf(tags.map((tag) => `${nameOf(tag)}Tag`), './tags.js'),
    'type Directives<Tag> = { [Name in keyof Tag as Name extends `onticketing-${infer Event}` ? `on:ticketing-${Event}` : never]: Tag[Name] };',
    ...tags.flatMap((tag) => [
      `/** What \`<${tag.tagName}>\` takes. */`,
      `export interface ${nameOf(tag)}Props extends HTMLAttributes<${tag.name}>, ${nameOf(tag)}Tag, Directives<${nameOf(tag)}Tag> {}`,
    ]),
    byName(tags, (tag) => `${nameOf(tag)}Props`),
    "declare module 'svelte/elements' {",
    'interface SvelteHTMLElements extends TicketingElements {}',
    '}',
    '',
  ].join('\n');
