import { fieldsOf, type Tag } from './tags.js';

/** Returns what JetBrains' editors complete and explain: the file that package.json names as `web-types`. */
export const webTypes = (tags: readonly Tag[], { name, version }: { readonly name: string; readonly version: string }): object => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: { html: { elements: tags.map(elementOf) } },
});

const elementOf = (tag: Tag): object => ({
  name: tag.tagName,
  description: tag.description,
  attributes: fieldsOf(tag).flatMap(({ attribute, description, type, default: value }) => (attribute === undefined ? [] : [{ name: attribute, description, value: { type: type.text, default: value } }])),
  js: {
    properties: fieldsOf(tag).map(({ name, description, type }) => ({ name, description, type: type.text })),
    events: tag.events.map(({ name, description, type }) => ({ name, description, type: type.text })),
  },
  css: {
    parts: tag.cssParts,
    properties: tag.cssProperties.map(({ name, description, default: value }) => ({ name, description, default: value })),
  },
});
