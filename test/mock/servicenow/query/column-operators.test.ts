// servicenow-api.md 2.3: operators that compare columns, and times with now
import { Incidents } from './incidents.js';

const day = '2024-01-15';
const incidents = new Incidents([
  { opened_at: `${day} 08:00:00`, resolved_at: `${day} 07:00:00`, impact: '2', urgency: '10', close_notes: 'a', description: 'A' },
  { opened_at: `${day} 08:00:00`, resolved_at: `${day} 08:00:00`, impact: '2', urgency: '2', close_notes: 'a', description: 'a' },
  { opened_at: `${day} 08:00:00`, resolved_at: `${day} 09:00:00`, impact: '10', urgency: '2', close_notes: 'a', description: 'b' },
  { opened_at: `${day} 08:00:00`, close_notes: 'a' },
]);
const [first] = incidents.instance.store.query('incident', 'number=1');
incidents.instance.store.insert('incident', { number: '5', parent_incident: first?.sys_id ?? '', impact: '9', resolved_at: `${day} 06:00:00`, description: 'b' });

describe('Another column', () => {
  it.each([
    ['descriptionSAMEASclose_notes', '12'],
    ['descriptionNSAMEASclose_notes', '345'],
    ['impactGT_FIELDurgency', '35'],
    ['impactLT_FIELDurgency', '1'],
    ['impactGT_OR_EQUALS_FIELDurgency', '2345'],
    ['impactLT_OR_EQUALS_FIELDurgency', '124'],
    ['descriptionGT_FIELDclose_notes', '3'],
    ['descriptionLT_FIELDclose_notes', ''],
    ['descriptionGT_OR_EQUALS_FIELDclose_notes', '123'],
    ['descriptionLT_OR_EQUALS_FIELDclose_notes', '12'],
    ['close_notesGT_OR_EQUALS_FIELDdescription', '12'],
    ['resolved_atGT_FIELDopened_at', '3'],
    ['impactGT_FIELDparent_incident.impact', '5'],
    ['parent_incident.impactLT_FIELDimpact', '5'],
    ['resolved_atLT_FIELDparent_incident.resolved_at', '5'],
  ])('is compared, neither of them empty: %s', (query, expected) => {
    expect(incidents.find(query)).toBe(expected);
  });

  it.each(['impactSAMEASfoo', 'impactGT_FIELDfoo', 'impactSAMEAS', 'resolved_atMORETHANfoo@hour@after@1', 'resolved_atMORETHANopened_at@eon@after@1', 'resolved_atMORETHANopened_at', 'resolved_atMORETHAN'])(
    'has to exist, and a distance to make sense: %s',
    (query) => {
      expect(incidents.ask(query)).toMatchObject({ found: '12345', problems: [expect.stringContaining('value not understood')] });
    },
  );

  it('has to be readable', () => {
    const isHidden = ({ column }: { readonly column: { readonly name: string } }) => column.name === 'opened_at';
    for (const query of ['resolved_atGT_FIELDopened_at', 'resolved_atLESSTHANopened_at@hour@after@3']) {
      expect(incidents.ask(query, { isHidden })).toMatchObject({ found: '12345', problems: [expect.stringContaining('value not understood')] });
    }
  });
});

describe('A time', () => {
  it.each([
    ['resolved_atRELATIVELT@minute@ago@150', '15'],
    ['resolved_atRELATIVELE@minute@ago@150', '125'],
    ['resolved_atRELATIVEGT@minute@ago@150', '3'],
    ['resolved_atRELATIVEGE@minute@ago@150', '23'],
    ['resolved_atRELATIVEEE@hour@ago@2', '2'],
    ['parent_incident.resolved_atRELATIVELT@minute@ago@150', '5'],
  ])('is compared with now, where there is one: %s', (query, expected) => {
    expect(incidents.find(query)).toBe(expected);
  });

  it.each([
    ['resolved_atMORETHANopened_at@minute@after@59', '3'],
    ['resolved_atMORETHANopened_at@minute@before@59', '15'],
    ['resolved_atLESSTHANopened_at@minute@after@61', '23'],
    ['resolved_atLESSTHANopened_at@minute@before@61', '12'],
    ['resolved_atMORETHANparent_incident.resolved_at@minute@before@59', '5'],
  ])('is so long away from another: %s', (query, expected) => {
    expect(incidents.find(query)).toBe(expected);
  });

  it('has to be one', () => {
    const times = new Incidents([{ due_date: 'soon' }, { due_date: '2024-01-15 10:00:00' }, { due_date: '2024-01-15 10:00:00', opened_at: 'then' }]);
    expect(times.find('due_dateRELATIVEGT@hour@ago@1')).toBe('23');
    expect(times.find('due_dateRELATIVELT@hour@ahead@1')).toBe('23');
    expect(times.find('due_dateLESSTHANopened_at@day@before@1')).toBe('2');
    expect(times.find('opened_atLESSTHANdue_date@day@after@1')).toBe('2');
  });

  it('is compared as RELATIVE... says, or the part is left out', () => {
    expect(incidents.ask('resolved_atRELATIVELT@eon@ago@1').problems).toEqual(['value not understood in resolved_atRELATIVELT: condition dropped']);
  });
});
