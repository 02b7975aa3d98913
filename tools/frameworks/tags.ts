import type { Declaration, Member } from '../api-tables/manifest.js';
import { comment, importOf } from './text.js';

/** An element as frameworks see it. */
export interface Tag extends Declaration {
  readonly tagName: string;
}

/** Returns the elements of a manifest by their names, whatever order they were found in, without what else it declares. */
export const tagsOf = (declarations: readonly Declaration[]): Tag[] =>
  declarations.flatMap(({ tagName, ...rest }) => (tagName === undefined ? [] : [{ ...rest, tagName }])).sort((a, b) => a.tagName.localeCompare(b.tagName));

/** `LinkedTickets` for `LinkedTicketsElement`: what the types of a tag are named after. */
export const nameOf = ({ name }: Tag): string => name.replace(/Element$/, '');

/** Returns what a page sets of an element: not its methods. */
export const fieldsOf = ({ members }: Tag): Member[] => members.filter(({ kind }) => kind === 'field');

/** The type that the element's class has for a property. Undefined leaves it alone, as an attribute that is not there does. */
const propertyType = ({ name }: Tag, { name: property }: Member): string => `${name}['${property}'] | undefined`;

/** The type of what a template writes for an attribute: a number also as text, as HTML has it. */
export const attributeType = (tag: Tag, field: Member): string => (field.type.text === 'number' ? 'number | `${number}` | undefined' : propertyType(tag, field));

/**
 * Declares what JSX and Svelte take alike for each tag: properties and attributes by both their names, and a handler for each event. The types are those of the
 * classes and of their event maps: a name that these do not have fails to compile.
 */
export const tagTypes = (tags: readonly Tag[]): string =>
  [importOf(tags.flatMap(({ name }) => [name, `${name}EventMap`]), '../index.js'), 'export type Handler<E> = ((event: E) => unknown) | undefined;', ...tags.map(declare), ''].join('\n');

function declare(tag: Tag): string {
  const lines = [...fieldsOf(tag).flatMap((field) => fieldLines(tag, field)), ...tag.events.flatMap(({ name, description }) => [comment(description), `'on${name}'?: Handler<${tag.name}EventMap['${name}']>;`])];
  return [`export interface ${nameOf(tag)}Tag {`, ...lines, '}'].join('\n');
}

function fieldLines(tag: Tag, field: Member): string[] {
  const { name, attribute = name, description } = field;
  const property = [comment(description), `${name}?: ${propertyType(tag, field)};`];
  return attribute === name ? property : [...property, comment(description), `'${attribute}'?: ${attributeType(tag, field)};`];
}

/**
 * Declares the tags by their names, and for tags that a page registers under a prefix.
 *
 * @param typeOf names the type of a tag
 */
export const byName = (tags: readonly Tag[], typeOf: (tag: Tag) => string): string =>
  [
    '/** The three tags, each with what it takes. */',
    'export interface TicketingElements {',
    ...tags.flatMap((tag) => [comment(tag.description), `'${tag.tagName}': ${typeOf(tag)};`]),
    '}',
    '/** The same under the prefix of `defineElements`, its hyphen included: `Prefixed<\'acme-\'>`. */',
    'export type Prefixed<Prefix extends string> = { [Tag in keyof TicketingElements as `${Prefix}${Tag}`]: TicketingElements[Tag] };',
  ].join('\n');
