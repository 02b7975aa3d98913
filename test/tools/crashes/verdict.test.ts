import { commentOperation, createOperation, linkOperation, type Operation } from '../../../tools/crashes/operations.js';
import { violationsIn, type Outcome } from '../../../tools/crashes/verdict.js';

const answered = (operation: Operation, ticketId: string): Operation => ({ ...operation, tries: 1, answer: { ticket: { ticket_id: ticketId } } });
const create = answered(createOperation(42, 'a'), 'made');
const link = answered(linkOperation(43, 'linked', 'b'), 'linked');
const comment = { ...answered(commentOperation(43, 'c', ['linked']), ''), answer: {} };
const linkTo = (ticketId: string) => ({ id: ticketId, ticket: { ticket_id: ticketId }, sync: { status: 'synced', pending_count: 0 } });
const made = { sys_id: 'made', correlation_id: `qualytics:42:${create.key}`, description: '**Anomaly ID:** 42\n' };
const linkNote = { element_id: 'linked', value: '[2024-01-15 10:30:00 UTC] Linked to Qualytics Anomaly 43 (Status: Active)' };
const said = { element_id: 'linked', value: 'Comment from Qualytics: Said by c.' };

const well: Outcome = {
  operations: [create, link, comment],
  incidents: [made, { sys_id: 'linked', correlation_id: '', description: 'Mine.\n**Anomaly ID:** 43\n' }],
  workNotes: [linkNote, said],
  links: new Map([[42, [linkTo('made')]], [43, [linkTo('linked')]]]),
};

test('where everything was done once there is nothing to say', () => {
  expect(violationsIn(well)).toEqual([]);
});

test.each<[string, Partial<Outcome>, RegExp]>([
  ['a second incident', { incidents: [...well.incidents, { ...made, sys_id: 'twice' }] }, /^create \w+: 2 incidents$/],
  ['a lost incident', { incidents: well.incidents.slice(1) }, /^create \w+: 0 incidents, none/],
  ['an incident of nobody’s', { incidents: [...well.incidents, { ...made, correlation_id: 'qualytics:42:other' }] }, /nobody asked for/],
  ['a lost link', { links: new Map([[42, []], [43, [linkTo('linked')]]]) }, /^create \w+: 0 links$/],
  ['a second note of a link', { workNotes: [...well.workNotes, linkNote] }, /^link \w+: 2 work notes, 1 blocks$/],
  ['a second block', { incidents: [made, { sys_id: 'linked', correlation_id: '', description: '**Anomaly ID:** 43\n**Anomaly ID:** 43\n' }] }, /^link \w+: 1 work notes, 2 blocks$/],
  ['a second comment', { workNotes: [...well.workNotes, said] }, /^"Said by c\.": 1 doubled, 0 lost$/],
  ['a lost comment', { workNotes: [linkNote] }, /^"Said by c\.": 0 doubled, 1 lost$/],
  ['a request without an answer', { operations: [createOperation(42, 'a'), link, comment] }, /^create \w+: no definite answer$/],
])('%s is told', (_, change, message) => {
  expect(violationsIn({ ...well, ...change }).join('\n')).toMatch(message);
});

test('a comment that was never acknowledged may be lost, and is not to come twice', () => {
  const unheard = { ...commentOperation(43, 'c', ['linked']), tries: 1 };
  expect(violationsIn({ ...well, operations: [create, link, unheard], workNotes: [linkNote] })).toEqual([]);
  expect(violationsIn({ ...well, operations: [create, link, unheard], workNotes: [linkNote, said, said] })).toHaveLength(1);
});
