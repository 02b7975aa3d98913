import type { Tag } from './tags.js';

/** Returns what VS Code completes and explains in HTML: `html.customData`. */
export const htmlData = (tags: readonly Tag[]): object => ({
  version: 1.1,
  tags: tags.map(({ tagName, description, members, events }) => ({
    name: tagName,
    description: markdown(`${description}\n\nEvents: ${events.map(({ name }) => `\`${name}\``).join(', ')}`),
    attributes: members.flatMap(({ attribute, description, type }) =>
      attribute === undefined ? [] : [{ name: attribute, description: markdown(description), ...valuesOf(type.text) }],
    ),
  })),
});

/** The values that an attribute may have, where they are listed; "v" is the set of no value at all: the attribute is there, or is not. */
function valuesOf(type: string): object {
  const listed = [...type.matchAll(/'([^']+)'/g)].map(([, name]) => ({ name }));
  return type === 'boolean' ? { valueSet: 'v' } : listed.length > 0 ? { values: listed } : {};
}

/** Returns what VS Code completes and explains in style sheets: `css.customData`. What several elements have stands there once. */
export const cssData = (tags: readonly Tag[]): object => ({
  version: 1.1,
  properties: [...new Map(tags.flatMap(({ cssProperties }) => cssProperties.map(({ name, description, default: value }) => [name, { name, description: `${description} Default: \`${value}\`` }]))).values()],
  pseudoElements: [...partsOf(tags)].map(([name, descriptions]) => ({ name: `::part(${name})`, description: descriptions.join('\n') })),
});

/** The parts by their names, each with what it is in which element. */
function partsOf(tags: readonly Tag[]): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  for (const { tagName, cssParts } of tags) {
    for (const { name, description } of cssParts) parts.set(name, [...(parts.get(name) ?? []), `<${tagName}>: ${description}`]);
  }
  return parts;
}

const markdown = (value: string): object => ({ kind: 'markdown', value });
