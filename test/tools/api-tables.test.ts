import { describe, expect, it } from 'vitest';
import { elementTables } from '../../tools/api-tables/element-tables.js';
import { readManifest } from '../../tools/api-tables/manifest.js';
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
    const tables = tablesOf({ cssParts: [{ name: 'base', description: 'All of it.' }] });
    expect(tables).toBe('**CSS parts**\n\n| part | meaning |\n| --- | --- |\n| `base` | All of it. |');
  });

  it('split a token into light and dark, and repeat what holds in both', () => {
    const table = tokenTable([
      { name: '--t-text', description: 'Text.', default: 'light-dark(#111111, #eeeeee)' },
      { name: '--t-radius', description: 'Corners.', default: '6px' },
    ]);
    expect(table).toContain('| `--t-text` | Text. | `#111111` | `#eeeeee` |');
    expect(table).toContain('| `--t-radius` | Corners. | `6px` | `6px` |');
  });

  it('refuse to be made without a token, which is in none of the files that were read', () => {
    expect(() => tokenTable([])).toThrow('design-tokens.js');
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
