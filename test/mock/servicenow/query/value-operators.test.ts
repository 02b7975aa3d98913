// servicenow-api.md 2.3: operators that compare a column with a value
import { listed } from '../../../../src/mock/servicenow/query/value-operators.js';
import { Incidents } from './incidents.js';

const incidents = new Incidents([
  { short_description: 'Row count', description: 'x', number: '1', reassignment_count: '2', close_notes: '5' },
  { short_description: 'the ROW', description: 'X', number: '2', reassignment_count: '10', close_notes: '10' },
  { short_description: 'Count', description: '', number: '3', reassignment_count: '11', close_notes: 'a' },
  { short_description: '', description: 'x y', number: '4', reassignment_count: '', close_notes: 'B' },
]);
const { store } = incidents.instance;
const beth = store.insert('sys_user', { name: 'Beth Anglin', email: 'Beth@example.com', failed_attempts: '3' });
store.insert('incident', { number: '5', short_description: 'x', caller_id: beth.sys_id, reassignment_count: '1', close_notes: 'c' });

const text = [
  ['short_description=row count', '1'],
  ['short_description=', '4'],
  ['short_description!=row count', '2345'],
  ['short_descriptionLIKEROW', '12'],
  ['short_descriptionLIKE', '12345'],
  ['short_descriptionNOT LIKErow', '345'],
  ['short_descriptionSTARTSWITHrow', '1'],
  ['short_descriptionENDSWITHrow', '2'],
  ['short_descriptionENDSWITHCOUNT', '13'],
  ['short_descriptionINcount,THE row , y', '23'],
  ['short_descriptionIN,count', '34'],
  ['short_descriptionNOT INcount,the row', '145'],
  ['short_descriptionISEMPTY', '4'],
  ['short_descriptionISNOTEMPTY', '1235'],
] as const;

describe('A text', () => {
  it.each(text)('answers %s', (query, expected) => {
    expect(incidents.find(query)).toBe(expected);
  });

  // An index names the rows that are asked for their value one by one.
  it.each(text)('answers %s of rows that an index has named', (query, expected) => {
    const even = expected.replace(/[135]/g, '');
    expect(incidents.find(`numberIN2,4^${query}`)).toBe(even);
    expect(incidents.find(`${query}^numberIN2,4`)).toBe(even);
  });

  it('that a record does not keep is empty', () => {
    expect(incidents.find('task_for=x')).toBe('');
    expect(incidents.find('task_forISEMPTY')).toBe('12345');
    expect(incidents.find('number=1^task_for=x')).toBe('');
    expect(incidents.find('number=1^variablesLIKEx')).toBe('');
    expect(incidents.find('number=1^variablesLIKE')).toBe('1');
  });

  it.each([
    ['caller_id.email=beth@EXAMPLE.com', '5'],
    ['caller_id.email!=beth@example.com', '1234'],
    ['caller_id.emailLIKEbeth@', '5'],
    ['caller_id.emailSTARTSWITHbeth', '5'],
    ['caller_id.emailIN,beth@example.com', '12345'],
    ['caller_id.emailISNOTEMPTY', '5'],
    ['caller_idLIKEanglin', '5'],
    ['caller_idSTARTSWITHanglin', ''],
    ['caller_id=beth anglin', ''],
  ])('at the end of a path answers %s', (query, expected) => {
    expect(incidents.find(query)).toBe(expected);
  });
});

describe('An order', () => {
  it.each([
    ['reassignment_count<10', '15'],
    ['reassignment_count<=10', '125'],
    ['reassignment_count>10', '3'],
    ['reassignment_count>=10', '23'],
    ['close_notes<A', '12'],
    ['close_notes<=A', '123'],
    ['close_notes>b', '5'],
    ['close_notes>=b', '45'],
    ['caller_id.failed_attempts>2', '5'],
    ['description<z', '124'],
  ])('compares integers by size and texts as texts, and nothing that is empty: %s', (query, expected) => {
    expect(incidents.find(query)).toBe(expected);
  });
});

describe('A range', () => {
  it.each([
    ['reassignment_countBETWEEN2@10', '12'],
    ['reassignment_countBETWEEN3@11', '23'],
    ['reassignment_countBETWEEN10@2', ''],
    ['reassignment_countBETWEEN-1@1', '5'],
    ['reassignment_countBETWEEN10@10@11', '2'],
    ['close_notesBETWEENa@b', '34'],
    ['reassignment_countONlabel@2@10', '12'],
    ['reassignment_countON@11@11', '3'],
    ['reassignment_countNOTONlabel@2@10', '345'],
    ['opened_atBETWEENjavascript:gs.beginningOfToday()@javascript:gs.endOfToday()', '12345'],
    ['opened_atONYesterday@javascript:gs.beginningOfYesterday()@javascript:gs.endOfYesterday()', ''],
    ['caller_id.failed_attemptsBETWEEN3@3', '5'],
  ])('has both its ends in it, and nothing that is empty: %s', (query, expected) => {
    expect(incidents.find(query)).toBe(expected);
  });

  it.each(['stateBETWEEN', 'stateBETWEEN1', 'stateONlabel', 'stateONlabel@1', 'stateNOTONlabel@1', 'stateBETWEENjavascript:evil()@2', 'stateBETWEEN1@javascript:evil()'])(
    'has two ends: %s',
    (query) => {
      expect(incidents.ask(query)).toMatchObject({ found: '12345', problems: [expect.stringContaining('value not understood')] });
    },
  );
});

describe('A list', () => {
  it.each([
    ['', ['']],
    ['a', ['a']],
    [' a , b,,c ', ['a', 'b', '', 'c']],
  ])('of "%s" has its parts without blanks around them', (value, parts) => {
    expect(listed(value)).toEqual(parts);
  });
});
