import { elementsOf } from './elements.js';

/** Gives each event of an element the class that the event maps in `src/events` have for its name. */
export function eventTypes() {
  const types = new Map();
  return {
    name: 'event-types',
    analyzePhase({ ts, node }) {
      if (!ts.isInterfaceDeclaration(node) || !node.name.text.endsWith('EventMap')) return;
      for (const { name, type } of node.members) types.set(name.text, type.getText());
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const element of elementsOf(customElementsManifest)) {
        // The JSDoc names them all; the analyzer's own guesses at `dispatchEvent(new SomeEvent(x))` have no description.
        const documented = element.events?.filter(({ description }) => description) ?? [];
        element.events = documented.map((event) => ({ ...event, type: { text: types.get(event.name) ?? 'Event' } }));
      }
    },
  };
}
