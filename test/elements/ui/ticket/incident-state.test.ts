import { expect } from '@open-wc/testing';
import { incidentState, isClosed } from '../../../../src/elements/ui/ticket/incident-state.js';

describe('an incident state', () => {
  // covers: L4
  it('is read from a code', () => {
    const read = ['1', '2', '3', '6', '7', '8'].map((code) => incidentState(code).label);
    expect(read).to.deep.equal(['New', 'In Progress', 'On Hold', 'Resolved', 'Closed', 'Canceled']);
  });

  // covers: L4
  it('is read from a label, in whatever case, which is shown as it came', () => {
    expect(incidentState('On Hold')).to.deep.equal({ kind: 'hold', label: 'On Hold' });
    expect(incidentState('in progress')).to.deep.equal({ kind: 'progress', label: 'in progress' });
  });

  // covers: L4
  it('unwraps a label from Unknown', () => {
    expect(incidentState('Unknown (New)')).to.deep.equal({ kind: 'new', label: 'New' });
  });

  // covers: L4
  it('is neutral for an unmapped code and for a label of the instance', () => {
    expect(incidentState('101')).to.deep.equal({ kind: 'other', label: 'State 101' });
    expect(incidentState('Awaiting Vendor')).to.deep.equal({ kind: 'other', label: 'Awaiting Vendor' });
  });

  // covers: L4
  it('is Unknown only where nothing could be read', () => {
    expect(incidentState('')).to.deep.equal({ kind: 'unknown', label: 'Unknown' });
    expect(incidentState('Unknown')).to.deep.equal({ kind: 'unknown', label: 'Unknown' });
  });

  // covers: T2
  it('counts as closed when Closed or Canceled', () => {
    expect(['1', '6', '7', '8', ''].filter((code) => isClosed(incidentState(code)))).to.deep.equal(['7', '8']);
  });
});
