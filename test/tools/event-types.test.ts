import ts from 'typescript';
import { expect, it } from 'vitest';
import { eventTypes } from '../../tools/manifest/event-types.js';

const source = `
  interface BubblingEventMap { 'ticketing-created': TicketingCreatedEvent }
  interface DialogEventMap { 'ticketing-dialog-closed': TicketingDialogClosedEvent }
  interface Facts { 'ticketing-error': string }
`;

/** The events of an element in the manifest, by the maps above. */
function typed(events: readonly object[]): unknown {
  const plugin = eventTypes();
  ts.forEachChild(ts.createSourceFile('maps.ts', source, ts.ScriptTarget.ES2022, true), (node) => plugin.analyzePhase({ ts, node }));
  const element = { customElement: true, events };
  plugin.packageLinkPhase({ customElementsManifest: { modules: [{ declarations: [element] }] } });
  return element.events;
}

it('gives each event of an element the class that a map has for its name, whichever map that is', () => {
  const described = ['ticketing-created', 'ticketing-dialog-closed', 'ticketing-error'].map((name) => ({ name, description: 'Told.' }));
  expect(typed(described)).toEqual([
    { name: 'ticketing-created', description: 'Told.', type: { text: 'TicketingCreatedEvent' } },
    { name: 'ticketing-dialog-closed', description: 'Told.', type: { text: 'TicketingDialogClosedEvent' } },
    { name: 'ticketing-error', description: 'Told.', type: { text: 'Event' } },
  ]);
});

it('leaves out what the analyzer has only guessed', () => {
  expect(typed([{ type: { text: 'SomeEvent' } }, { name: 'ticketing-created', description: 'Told.' }])).toHaveLength(1);
});
