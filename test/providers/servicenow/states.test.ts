import { expect, test } from 'vitest';
import { incidentStates, stateCode } from '../../../src/providers/servicenow/states.js';

// covers: L4
test('an incident that is resolved, closed or canceled is over', () => {
  expect(Object.values(incidentStates).map(({ name, isOver }) => [name, isOver])).toEqual([
    ['New', false],
    ['In Progress', false],
    ['On Hold', false],
    ['Resolved', true],
    ['Closed', true],
    ['Canceled', true],
  ]);
});

// covers: L4
test('the code of a state is known by itself and by its name in any case, and no other text is one', () => {
  expect(['1', '8', 'new', 'On Hold', 'CANCELED'].map(stateCode)).toEqual(['1', '8', '1', '3', '8']);
  expect(['', '4', 'Hold', 'toString', 'Awaiting Vendor'].map(stateCode)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
