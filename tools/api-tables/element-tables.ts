import type { Declaration, Member } from './manifest.js';
import { code, titledTable } from './markdown.js';

/** Returns what a page can set, listen to and call on an element, as Markdown. */
export function elementTables(element: Declaration, declarations: readonly Declaration[]): string {
  const fields = element.members.filter(({ kind }) => kind === 'field');
  const methods = element.members.filter(({ kind }) => kind === 'method');
  return [
    titledTable('Attributes and properties', ['attribute', 'property', 'type', 'default', 'meaning'], fields.map(fieldRow)),
    titledTable(
      'Events',
      ['event', 'fields', 'meaning'],
      element.events.map(({ name, type, description }) => [code(name), eventFields(type.text, declarations), description]),
    ),
    titledTable('Methods', ['method', 'meaning'], methods.map((method) => [code(signature(method)), method.description])),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const fieldRow = ({ attribute, reflects, name, type, default: value = 'undefined', description }: Member): string[] => [
  attribute ? `${code(attribute)}${reflects ? ', reflected' : ''}` : '',
  code(name),
  code(type.text),
  code(value),
  description,
];

/** What an event has: the facts of its kind, then its own, then what can be called. */
function eventFields(eventClass: string, declarations: readonly Declaration[]): string {
  const members = declarations.find(({ name }) => name === eventClass)?.members ?? [];
  return members
    .toSorted((one, other) => rank(one) - rank(other))
    .map(({ kind, name }) => code(kind === 'method' ? `${name}()` : name))
    .join(', ');
}

const rank = ({ kind, inheritedFrom }: Member): number => (kind === 'method' ? 2 : Number(inheritedFrom === undefined));

const signature = ({ name, parameters, return: answer }: Member): string =>
  `${name}(${parameters.map((parameter) => `${parameter.name}: ${parameter.type.text}`).join(', ')}): ${answer?.type.text ?? 'void'}`;
