import { describe, expect, it } from 'vitest';
import { withoutCapabilities } from '../../../src/contract/capabilities.js';
import { formField } from '../../../src/providers/form-field.js';
import { formFacts, formTexts } from '../../../src/providers/servicenow/form.js';
import { englishTexts } from '../../support/texts.js';

const facts = formFacts(englishTexts());
const words = englishTexts().of(formTexts);
const table = formField({ field: 'table' });
const caller = formField({ field: 'caller' });
const title = formField({ field: 'title' });

describe('the form of an incident', () => {
  // covers: C1, C8
  it('sends table and caller always, and announces them', () => {
    expect(facts.always).toEqual({ table: 'incident', caller: '' });
    expect(facts.announced).toEqual(['table', 'caller']);
  });

  // covers: C1, C8
  it('says that a choice of a table, and a caller, have no effect with a backend that does nothing with them', () => {
    const backend = (tables: string[], sendsCaller: boolean) => ({ ...withoutCapabilities(), tables, caller: sendsCaller });
    const notes = (tables: string[], sendsCaller: boolean) => [table, caller, title].map((field) => facts.noteOn(field, backend(tables, sendsCaller)));
    expect(notes(['incident'], false)).toEqual([words.tableNote, words.callerNote, undefined]);
    expect(facts.noteOn(formField({ field: 'caller', default_reason: 'It stays empty.' }), backend([], false))).toBe('It stays empty.');
    expect(notes([], true)).toEqual([words.tableNote, undefined, undefined]);
    expect(notes(['incident', 'problem'], false)).toEqual([undefined, words.callerNote, undefined]);
  });

  // covers: C7
  it('takes the key of a group, and of no other field', () => {
    expect([formField({ field: 'assignment_group' }), title].map(facts.isKey)).toEqual([true, false]);
    const id = '287EBD7DA9FE198100F92CC8D1D2154E';
    expect([id, id.slice(1), 'Network'].map(facts.readKey)).toEqual([id.toLowerCase(), undefined, undefined]);
  });

  // covers: C12
  it('says the priority that follows from impact and urgency, after both', () => {
    expect(facts.levels).toEqual(['impact', 'urgency']);
    expect(facts.priority({ impact: '1', urgency: '1' }, [])).toBe('1 - Critical');
    expect(facts.priority({ impact: '3', urgency: '3' }, [])).toBe('5 - Planning');
    expect([facts.priority({}, []), facts.priority({ impact: '1' }, []), facts.priority({ urgency: '1' }, [])]).toEqual([undefined, undefined, undefined]);
  });

  // covers: C12
  it('says it in the words that were told, and in its own where none were for that one', () => {
    const told = [{ value: '1', label: '1 - Kritisch', dependent_value: '' }, { value: '2', label: '', dependent_value: '' }];
    expect(facts.priority({ impact: '1', urgency: '1' }, told)).toBe('1 - Kritisch');
    expect(facts.priority({ impact: '1', urgency: '2' }, told)).toBe('2 - High');
    expect(facts.priority({ impact: '3', urgency: '3' }, told)).toBe('5 - Planning');
    expect(facts.priority({ impact: '4', urgency: '1' }, told)).toBe(undefined);
  });
});
