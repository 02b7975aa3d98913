import { byName, nameOf, type Tag } from './tags.js';
import { importOf } from './text.js';

/**
 * Declares the tags for React 19's JSX.
 *
 * TypeScript lets any unknown name with a hyphen pass in JSX, whatever its value: `onticketing-creatd`. What can be caught of these is caught. Events of
 * another element take no handler. A handler of a name that begins like an event's and is none is told nothing (`never`): one that asks its event for something does not compile.
 */
export const reactTypes = (tags: readonly Tag[]): string =>
  [
    "import type { DetailedHTMLProps, HTMLAttributes } from 'react';",
    importOf(tags.map(({ name }) => name), '../index.js'),
    importOf(['Handler', ...tags.map((tag) => `${nameOf(tag)}Tag`)], './tags.js'),
    'type Html<E> = DetailedHTMLProps<HTMLAttributes<E>, E>;',
    'type Others<Tag> = { [Name in Exclude<keyof All, keyof Tag> as Name extends `onticketing-${string}` ? Name : never]?: undefined };',
    `type All = ${tags.map((tag) => `${nameOf(tag)}Tag`).join(' & ')};`,
    'interface Misspelt {',
    '[unknown: `onticketing-${string}`]: Handler<never>;',
    '[not: `onTicketing${string}` | `on-ticketing-${string}`]: undefined;',
    '}',
    ...tags.flatMap((tag) => [
      `/** What \`<${tag.tagName}>\` takes, for components around it. */`,
      `export interface ${nameOf(tag)}Props extends Html<${tag.name}>, ${nameOf(tag)}Tag {}`,
      // Apart: where Omit and Pick meet an index signature, they lose the names that it covers.
      `interface ${nameOf(tag)}Jsx extends ${nameOf(tag)}Props, Others<${nameOf(tag)}Tag>, Misspelt {}`,
    ]),
    byName(tags, (tag) => `${nameOf(tag)}Jsx`),
    "declare module 'react' {",
    'namespace JSX {',
    'interface IntrinsicElements extends TicketingElements {}',
    '}',
    '}',
    '',
  ].join('\n');
