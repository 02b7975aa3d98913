import { describe, expect, it } from 'vitest';
import { elementTables } from '../../tools/api-tables/element-tables.js';
import { readManifest } from '../../tools/api-tables/manifest.js';
import { partTable } from '../../tools/api-tables/part-table.js';
import { fillSections } from '../../tools/api-tables/sections.js';
import { tokenTable } from '../../tools/api-tables/token-table.js';

const manifest = (declarations: readonly object[]): string => JSON.stringify({ modules: [{ declarations }, { path: 'dist/define.js' }] });

function tablesOf(element: object, ...others: readonly object[]): string {
  const declarations = readManifest(manifest([{ name: 'XElement', tagName: 'x-element', ...element }, ...others]));
  const [first] = declarations;
  if (!first) throw new Error('The manifest is empty.');
  return elementTables(first, declarations);
}

describe('the generated tables', () => {
  it('name attribute, property, type and default, and say which attribute is reflected', () => {
    const open = { kind: 'field', name: 'open', attribute: 'open', reflects: true, type: { text: 'boolean' }, default: 'false', description: 'Whether it is open.' };
    expect(tablesOf({ members: [open] })).toContain('| `open`, reflected | `open` | `boolean` | `false` | Whether it is open. |');
  });

  it('keep a union type inside of its cell', () => {
    const client = { kind: 'field', name: 'client', type: { text: 'Client | undefined' } };
    expect(tablesOf({ members: [client] })).toContain('|  | `client` | `Client \\| undefined` | `undefined` |  |');
  });

  it('list the fields of an event from its class', () => {
    const event = { name: 'ticketing-created', description: 'A ticket was created.', type: { text: 'TicketingCreatedEvent' } };
    const eventClass = { name: 'TicketingCreatedEvent', members: [{ kind: 'field', name: 'ticketId' }, { kind: 'field', name: 'ticketNumber' }] };
    expect(tablesOf({ events: [event] }, eventClass)).toContain('| `ticketing-created` | `ticketId`, `ticketNumber` | A ticket was created. |');
  });

  it('begin with what an event shares with its kind, and end with what can be called on it', () => {
    const event = { name: 'ticketing-before-link', description: 'Before a link.', type: { text: 'BeforeLinkEvent' } };
    const inheritedFrom = { name: 'BeforeEvent', module: 'dist/events/before.js' };
    const members = [{ kind: 'field', name: 'via' }, { kind: 'method', name: 'respondWith', inheritedFrom }, { kind: 'field', name: 'anomalyIds', inheritedFrom }];
    expect(tablesOf({ events: [event] }, { name: 'BeforeLinkEvent', members })).toContain('| `ticketing-before-link` | `anomalyIds`, `via`, `respondWith()` | Before a link. |');
  });

  it('show a method with its parameters and its answer', () => {
    const parameters = [{ name: 'id', type: { text: 'string' } }];
    const refresh = { kind: 'method', name: 'refresh', parameters, return: { type: { text: 'Promise<void>' } } };
    expect(tablesOf({ members: [refresh] })).toContain('| `refresh(id: string): Promise<void>` |  |');
  });

  it('leave out what an element has not', () => {
    expect(tablesOf({ cssParts: [{ name: 'base', description: 'All of it.' }] })).toBe('');
  });

  it('name each part once, what all elements have first, and say which have the others', () => {
    const base = { name: 'base', description: 'All of it.' };
    const row = { name: 'row', description: 'A row.' };
    const elements = readManifest(manifest([{ name: 'X', tagName: 'x-x', cssParts: [row, base] }, { name: 'Y', tagName: 'y-y', cssParts: [{ name: 'row', description: 'The row.' }, base] }]));
    expect(partTable(elements).split('\n').slice(2)).toEqual(['| `base` | All of it. | all |', '| `row` | A row. | `x-x` |', '| `row` | The row. | `y-y` |']);
  });

  it('show a token with its meaning, and its default for each theme or density', () => {
    const shown = tokenTable([
      { name: '--t-text', type: 'color', meaning: 'Text.', default: 'light-dark(#111111, #eeeeee)' },
      { name: '--t-space', type: 'dimension', meaning: 'Space.', default: '4px', compact: '3px' },
      { name: '--t-radius', type: 'dimension', meaning: 'Corners.', default: '6px' },
    ]);
    expect(shown.split('\n').slice(2)).toEqual(['| `--t-text` | Text. | `#111111`, dark `#eeeeee` |', '| `--t-space` | Space. | `4px`, compact `3px` |', '| `--t-radius` | Corners. | `6px` |']);
  });

  it('fill their own section, whatever it held, and change nothing when filled again', () => {
    const document = 'a\n<!-- api:x -->\nold\n<!-- /api -->\nb\n<!-- api:y -->\n<!-- /api -->\n<!-- tokens --><!-- /tokens -->\n';
    const sections = [{ name: 'api:y', content: 'Y' }, { name: 'api:x', content: 'X' }, { name: 'tokens', content: 'T' }];
    const filled = fillSections(document, sections);
    expect(filled).toBe('a\n<!-- api:x -->\n\nX\n\n<!-- /api -->\nb\n<!-- api:y -->\n\nY\n\n<!-- /api -->\n<!-- tokens -->\n\nT\n\n<!-- /tokens -->\n');
    expect(fillSections(filled, sections)).toBe(filled);
  });

  it('refuse a document without their markers', () => {
    expect(() => fillSections('nothing here', [{ name: 'api:x', content: 'X' }])).toThrow('<!-- api:x -->');
  });
});
