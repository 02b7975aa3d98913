import { describe, expect, it } from 'vitest';
import { readState } from '../../../src/providers/servicenow/read-state.js';
import { servicenowTexts } from '../../../src/providers/servicenow/texts.js';
import { englishTexts } from '../../support/texts.js';

const texts = englishTexts();
const read = (status: string) => readState(status, texts);

describe('an incident state', () => {
  // covers: L4
  it('is read from a code', () => {
    const labels = ['1', '2', '3', '6', '7', '8'].map((code) => read(code).label);
    expect(labels).toEqual(['New', 'In Progress', 'On Hold', 'Resolved', 'Closed', 'Canceled']);
  });

  // covers: L4
  it('is read from a label, in whatever case, which is shown as it came', () => {
    expect(read('On Hold')).toEqual({ kind: 'hold', label: 'On Hold' });
    expect(read('in progress')).toEqual({ kind: 'progress', label: 'in progress' });
  });

  // covers: L4
  it('has its name in the reader’s language, where it is the one that every instance begins with', async () => {
    const german = englishTexts({ language: { tag: 'de', texts: { servicenow: () => ({ ...servicenowTexts.english(), states: { '1': 'Neu', '2': 'In Bearbeitung' } }) } } });
    await german.load(servicenowTexts);
    const labels = ['New', '1', 'in progress', 'Unknown (New)', 'Tier 2'].map((status) => readState(status, german).label);
    expect(labels).toEqual(['Neu', 'Neu', 'in progress', 'Neu', 'Tier 2']);
  });

  // covers: L4
  it('unwraps a label from Unknown', () => {
    expect(read('Unknown (New)')).toEqual({ kind: 'new', label: 'New' });
    expect(read(' Unknown (Awaiting Vendor) ')).toEqual({ kind: 'other', label: 'Awaiting Vendor' });
    for (const label of ['Still Unknown (New)', 'Unknown (New) again']) expect(read(label)).toEqual({ kind: 'other', label });
  });

  // covers: L4
  it('is neutral for an unmapped code and for a label of the instance', () => {
    expect(read(' 101 ')).toEqual({ kind: 'other', label: 'State 101' });
    expect(read('-5')).toEqual({ kind: 'other', label: 'State -5' });
    for (const label of ['Tier 2', '2nd line']) expect(read(label)).toEqual({ kind: 'other', label });
    expect(read('Awaiting Vendor')).toEqual({ kind: 'other', label: 'Awaiting Vendor' });
  });

  // covers: L4
  it('is Unknown only where nothing could be read', () => {
    expect(read('')).toEqual({ kind: 'unknown', label: 'Unknown' });
    expect(read('Unknown')).toEqual({ kind: 'unknown', label: 'Unknown' });
  });
});
