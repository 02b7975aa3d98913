import { createServiceNow } from '../../../src/mock/servicenow/index.js';
import { violationsOf } from '../../../tools/interleavings/verdict.js';
import type { Side } from '../../../tools/interleavings/side.js';

const block = '**Anomaly ID:** 42\n';
const linked = { name: 'first', anomalyId: 42, isLinked: true, isUnlinked: false, isAsked: true, linkedAt: 0, told: [], comments: [] };

/** Judges an end: what the ticket holds, what one side did, and what a person wants to find there. */
function judge({ notes = [], description = '', side = {}, texts = [], savedOverAt = 0 }: { notes?: string[]; description?: string; side?: object; texts?: string[]; savedOverAt?: number }) {
  const instance = createServiceNow();
  const { sys_id } = instance.store.insert('incident', { description });
  for (const value of notes) instance.store.addJournalEntry('incident', sys_id, { element: 'work_notes', value, createdBy: 'admin' });
  const sides = [{ ...linked, ...side } as unknown as Side];
  return violationsOf({ instance, ticketId: sys_id, sides, person: { texts: new Set(texts), description, savedOverAt } });
}

const linkNote = 'Linked to Qualytics Anomaly 42 (Status: Active)';
const said = (text: string) => `Comment from Qualytics: ${text} [ref:3f9a2c1b77d0]`;

describe('the verdict on an interleaving', () => {
  it('has nothing to say where all is there once', () => {
    const side = { comments: [{ text: 'a', isDue: true }, { text: 'b', isDue: false }] };
    expect(judge({ notes: [linkNote, said('a')], description: `${block}Mine.`, side, texts: ['Mine'] })).toEqual([]);
    expect(judge({ side: { isLinked: false, isAsked: false } })).toEqual([]);
  });

  it('tells of links that are doubled, lost or without an end', () => {
    expect(judge({ notes: [linkNote, linkNote], description: block })).toEqual(['2 link notes of first']);
    expect(judge({ notes: [linkNote], description: `${block}${block}` })).toEqual(['2 blocks of first']);
    expect(judge({ notes: [linkNote] })).toEqual(['0 blocks of first']);
    expect(judge({ notes: [linkNote], side: { isUnlinked: true } })).toEqual([]);
    expect(judge({ notes: [linkNote], savedOverAt: 30_000 })).toEqual([]);
    expect(judge({ side: { isLinked: false } })).toHaveLength(1);
  });

  it('tells of comments that are doubled or lost', () => {
    const ends = (notes: string[], isDue: boolean) => judge({ notes: [linkNote, ...notes], description: block, side: { comments: [{ text: 'a', isDue }] } });
    expect(ends([], true)).toEqual(['“a” is there 0 times']);
    expect(ends([said('a'), said('a')], false)).toEqual(['“a” is there 2 times']);
    expect(ends([], false)).toEqual([]);
  });

  it('tells of a person’s text that is gone, unless it is named', () => {
    const end = { notes: [linkNote], description: block, texts: ['Mine'] };
    expect(judge(end)).toEqual(['“Mine” was lost in silence']);
    expect(judge({ ...end, side: { told: [{ status: 201, body: { overwritten: true } }] } })).toEqual([]);
    expect(judge({ ...end, notes: [linkNote, 'While Qualytics added it, somebody else changed the description.'] })).toEqual([]);
  });
});
