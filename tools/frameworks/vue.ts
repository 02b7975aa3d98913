import { attributeType, byName, fieldsOf, nameOf, type Tag } from './tags.js';
import { comment, importOf } from './text.js';

/**
 * Declares the tags for Vue's templates, as its documentation has it for custom elements: an instance is the element, `$props` and `$emit` are what a
 * template writes. Vue knows a property by one name, `anomalyId` for `anomaly-id`; a component whose properties are all optional is given an index
 * signature, without which TypeScript refuses a tag with nothing but a handler.
 */
export const vueTypes = (tags: readonly Tag[]): string =>
  [
    "import type { HTMLAttributes, VNodeProps } from 'vue';",
    importOf(tags.map(({ name }) => name), '../index.js'),
    importOf(tags.map((tag) => `${nameOf(tag)}Tag`), './tags.js'),
    'interface Html extends HTMLAttributes, VNodeProps {',
    'slot?: string;',
    '[data: `data${string}`]: unknown;',
    '}',
    'type Emit<Events> = { [Name in keyof Events]: (emit: (name: Name, event: Events[Name]) => void) => void }[keyof Events] extends (emit: infer Emits) => void ? Emits : never;',
    'type Events<Tag> = { [Name in keyof Tag as Name extends `onticketing-${infer Event}` ? `ticketing-${Event}` : never]-?: Tag[Name] extends ((event: infer Event) => unknown) | undefined ? Event : never };',
    'type Component<Element, Props, Tag> = new () => Element & { $props: Props; $emit: Emit<Events<Tag>>; $slots: { default?: () => unknown } };',
    ...tags.map(declare),
    byName(tags, (tag) => `Component<${tag.name}, ${nameOf(tag)}Props, ${nameOf(tag)}Tag>`),
    "declare module 'vue' {",
    'interface GlobalComponents extends TicketingElements {}',
    '}',
    '',
  ].join('\n');

const declare = (tag: Tag): string =>
  [
    `/** What \`<${tag.tagName}>\` takes. */`,
    `export interface ${nameOf(tag)}Props extends Html {`,
    ...fieldsOf(tag).flatMap((field) => [comment(field.description), `${field.name}?: ${attributeType(tag, field)};`]),
    '}',
  ].join('\n');
