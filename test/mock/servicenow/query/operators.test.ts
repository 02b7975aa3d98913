// servicenow-api.md 2.3: operators of encoded queries, over REST
import { readOperator } from '../../../../src/mock/servicenow/query/operators.js';
import { adminSysId, createWorld, numbers, type World } from '../client.js';

/** Five incidents; the clock stands at 2024-01-15 10:30:00. */
function fiveIncidents(): World {
  const world = createWorld();
  const { store } = world.snow;
  const beth = store.insert('sys_user', { user_name: 'beth', name: 'Beth Anglin', email: 'beth@example.com' });
  const ops = store.insert('sys_user_group', { name: 'Data Operations', manager: beth.sys_id });
  store.insert('incident', { number: '1', short_description: 'Row count fell', impact: '1', urgency: '1', state: '1' });
  store.insert('incident', { number: '2', short_description: 'row COUNT rose', impact: '2', state: '2' });
  store.insert('incident', { number: '3', short_description: 'Null values', assignment_group: ops.sys_id, state: '2' });
  store.insert('incident', {
    number: '4',
    caller_id: beth.sys_id,
    assigned_to: adminSysId,
    state: '6',
    opened_at: '2024-01-10 08:00:00',
    resolved_at: '2024-01-15 09:59:00',
  });
  store.insert('incident', { number: '5', state: '8', due_date: '2024-01-15 18:00:00', opened_at: '2024-01-14 12:00:00' });
  return world;
}

const { snow: five } = fiveIncidents();
const find = async (query: string): Promise<string> => (await numbers(five, query)).sort().join('');

describe('An operator', () => {
  it.each([
    ['=x', '=', 'x'],
    ['!=x', '!=', 'x'],
    ['LIKEx', 'LIKE', 'x'],
    ['*x', 'LIKE', 'x'],
    ['CONTAINSx', 'LIKE', 'x'],
    ['NOT LIKEx', 'NOT LIKE', 'x'],
    ['NOTLIKEx', 'NOT LIKE', 'x'],
    ['!*x', 'NOT LIKE', 'x'],
    ['DOES NOT CONTAINx', 'NOT LIKE', 'x'],
    ['STARTSWITHx', 'STARTSWITH', 'x'],
    ['ENDSWITHx', 'ENDSWITH', 'x'],
    ['%x', 'ENDSWITH', 'x'],
    ['INx', 'IN', 'x'],
    ['NOT INx', 'NOT IN', 'x'],
    ['NOTINx', 'NOT IN', 'x'],
    ['ISEMPTYx', 'ISEMPTY', ''],
    ['EMPTYx', 'ISEMPTY', ''],
    ['ISNOTEMPTYx', 'ISNOTEMPTY', ''],
    ['NOTEMPTYx', 'ISNOTEMPTY', ''],
    ['EMPTYSTRINGx', 'EMPTYSTRING', ''],
    ['ANYTHINGx', 'ANYTHING', ''],
    ['<x', '<', 'x'],
    ['<=x', '<=', 'x'],
    ['>x', '>', 'x'],
    ['>=x', '>=', 'x'],
    ['BETWEEN1@2', 'BETWEEN', '1@2'],
    ['SAMEASx', 'SAMEAS', 'x'],
    ['NSAMEASx', 'NSAMEAS', 'x'],
    ['GT_FIELDx', 'GT_FIELD', 'x'],
    ['LT_FIELDx', 'LT_FIELD', 'x'],
    ['GT_OR_EQUALS_FIELDx', 'GT_OR_EQUALS_FIELD', 'x'],
    ['LT_OR_EQUALS_FIELDx', 'LT_OR_EQUALS_FIELD', 'x'],
    ['ONx', 'ON', 'x'],
    ['NOTONx', 'NOTON', 'x'],
    ['RELATIVEGTx', 'RELATIVEGT', 'x'],
    ['RELATIVEGEx', 'RELATIVEGE', 'x'],
    ['RELATIVELTx', 'RELATIVELT', 'x'],
    ['RELATIVELEx', 'RELATIVELE', 'x'],
    ['RELATIVEEEx', 'RELATIVEEE', 'x'],
    ['MORETHANx', 'MORETHAN', 'x'],
    ['LESSTHANx', 'LESSTHAN', 'x'],
    ['DATEPARTx', 'DATEPART', 'x'],
    ['DYNAMICx', 'DYNAMIC', 'x'],
    ['VALCHANGESx', 'VALCHANGES', ''],
    ['CHANGESFROMx', 'CHANGESFROM', 'x'],
    ['CHANGESTOx', 'CHANGESTO', 'x'],
    ['INSTANCEOFx', 'INSTANCEOF', 'x'],
  ])('is the longest that there is, and has a value or none: %s', (text, operator, value) => {
    expect(readOperator(text, 0)).toEqual({ operator, value });
    expect(readOperator(`field${text}`, 5)).toEqual({ operator, value });
  });

  it.each([
    ['', 0],
    ['x=', 0],
    ['LIKEx', 1],
    ['=x', 1],
    ['like', 0],
    ['constructor', 0],
  ])('is not in "%s" at %i', (text, position) => {
    expect(readOperator(text, position)).toBeUndefined();
  });
});

describe('Operators', () => {
  // spec: 2.3-op-equals, 2.3-op-contains, 2.3-op-not-contains, 2.3-op-starts-ends, 2.3-op-in, 2.3-op-empty
  // spec: 2.3-op-anything, 2.3-op-order, 2.3-op-between, 2.3-op-same, 2.3-op-fields, 2.3-op-on, 2.3-op-relative, 2.3-op-span
  // spec: 2.3-op-dynamic, 2.3-op-instance-of, 2.3-text, 2.3-group-by, 2.3-empty-value
  it.each([
    ['short_description=row count fell', '1'],
    ['short_description!=row count fell', '2345'],
    ['short_description=', '45'],
    ['short_description!=', '123'],
    ['short_descriptionLIKEcount', '12'],
    ['short_descriptionCONTAINScount', '12'],
    ['short_description*count', '12'],
    ['short_descriptionNOT LIKEcount', '345'],
    ['short_descriptionNOTLIKEcount', '345'],
    ['short_descriptionDOES NOT CONTAINcount', '345'],
    ['assigned_to=NULL', '1235'],
    ['assigned_to!=NULL', '4'],
    ['active=1', '1234'],
    ['active=0', '5'],
    ['short_description!*count', '345'],
    ['short_descriptionSTARTSWITHrow', '12'],
    ['short_descriptionENDSWITHfell', '1'],
    ['short_description%fell', '1'],
    ['short_description LIKEcount ^OR number STARTSWITH3', '123'],
    ['short_descriptionLIKErow ^short_description LIKErow ', '12'],
    ['short_descriptionLIKEfell ', ''],
    ['stateIN1,6', '14'],
    ['stateIN 1 , 6 ', '14'],
    ['stateNOT IN1,6', '235'],
    ['stateNOTIN1,6', '235'],
    ['short_descriptionISEMPTY', '45'],
    ['short_descriptionEMPTY', '45'],
    ['short_descriptionISNOTEMPTY', '123'],
    ['short_descriptionNOTEMPTY', '123'],
    ['short_descriptionEMPTYSTRING', '45'],
    ['short_descriptionANYTHING', '12345'],
    ['state<6', '123'],
    ['state<=6', '1234'],
    ['state>2', '45'],
    ['state>=2', '2345'],
    ['stateBETWEEN2@6', '234'],
    ['impactSAMEASurgency', '1345'],
    ['impactNSAMEASurgency', '2'],
    ['impactLT_FIELDurgency', '2'],
    ['impactGT_FIELDurgency', ''],
    ['impactGT_OR_EQUALS_FIELDurgency', '1345'],
    ['impactLT_OR_EQUALS_FIELDurgency', '12345'],
    ['resolved_atGT_FIELDopened_at', '4'],
    ['opened_at<2024-01-15', '45'],
    ['due_date>2000-01-01', '5'],
    ['opened_atONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()', '123'],
    ['opened_atONLast 7 days@javascript:gs.beginningOfLast7Days()@javascript:gs.endOfLast7Days()', '12345'],
    ['opened_atONYesterday@javascript:gs.beginningOfYesterday()@javascript:gs.endOfYesterday()', '5'],
    ['opened_atNOTONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()', '45'],
    ['opened_atBETWEENjavascript:gs.daysAgoStart(1)@javascript:gs.daysAgoEnd(1)', '5'],
    ["opened_atBETWEENjavascript:gs.dateGenerate('2024-01-10','00:00:00')@javascript:gs.dateGenerate(\"2024-01-14\",\"23:59:59\")", '45'],
    ['resolved_atRELATIVEGE@hour@ago@2', '4'],
    ['opened_atRELATIVELT@dayofweek@ago@3', '4'],
    ['due_dateRELATIVEGT@hour@ahead@4', '5'],
    ['due_dateRELATIVELE@hour@ahead@4', ''],
    ['resolved_atRELATIVEEE@hour@ago@1', '4'],
    ['resolved_atMORETHANopened_at@day@after@4', '4'],
    ['resolved_atLESSTHANopened_at@day@after@4', ''],
    ['assigned_toDYNAMIC90d1921e5f510100a9ad2572f2b477fe', '4'],
    ['assigned_to=javascript:gs.getUserID()', '4'],
    ['sys_created_by=javascript:gs.getUserName()', '12345'],
    ['sys_class_nameINSTANCEOFtask', '12345'],
    ['sys_class_nameINSTANCEOFproblem', ''],
    ['123TEXTQUERY321=count rose', '2'],
    ['123TEXTQUERY321=ROW^state=2', '2'],
    ['state=2^GROUPBYstate', '23'],
    ['GROUPBYstate^state=2^ORDERBYnumber', '23'],
  ])('answers %s', async (query, expected) => {
    expect(await find(query)).toBe(expected);
  });

  // spec: 2.3-reference
  it('compares the display value of a reference with LIKE and its kin, the sys_id with =', async () => {
    expect(await find('assignment_groupLIKEoperations')).toBe('3');
    expect(await find('assignment_groupSTARTSWITHdata')).toBe('3');
    expect(await find('caller_idENDSWITHanglin')).toBe('4');
    expect(await find('assignment_group=Data Operations')).toBe('');
    expect(await find(`assigned_to=${adminSysId}`)).toBe('4');
    expect(await find(`assigned_toINx,${adminSysId}`)).toBe('4');
  });

  // spec: 2.3-op-relative
  it.each([
    ['RELATIVELT@hour@ago@2', '1'],
    ['RELATIVELE@hour@ago@2', '12'],
    ['RELATIVEGE@hour@ago@2', '23'],
    ['RELATIVEGT@hour@ago@2', '3'],
    ['RELATIVELT@minute@ahead@-120', '1'],
    ['RELATIVELE@minute@ahead@-120', '12'],
  ])('counts the very moment, or does not: due_date%s', async (condition, found) => {
    const { snow } = createWorld();
    const times = ['2024-01-15 08:29:59', '2024-01-15 08:30:00', '2024-01-15 08:30:01', ''];
    for (const [index, due_date] of times.entries()) snow.store.insert('incident', { number: String(index + 1), due_date });
    expect((await numbers(snow, `due_date${condition}^ORDERBYnumber`)).join('')).toBe(found);
  });

  // spec: 2.3-op-span
  it.each([
    ['LESSTHANopened_at@day@after@1', '23'],
    ['LESSTHANopened_at@day@before@1', '12'],
    ['MORETHANopened_at@day@after@1', '5'],
    ['MORETHANopened_at@minute@before@59', '1'],
    ['MORETHANopened_at@hour@before@1', ''],
  ])('measures a time between two columns in one direction, its ends not counted: resolved_at%s', async (condition, found) => {
    const { snow } = createWorld();
    const times = ['2024-01-10 07:00:00', '2024-01-10 08:00:00', '2024-01-11 07:59:59', '2024-01-11 08:00:00', '2024-01-11 08:00:01', ''];
    for (const [index, resolved_at] of times.entries()) {
      snow.store.insert('incident', { number: String(index + 1), opened_at: '2024-01-10 08:00:00', resolved_at });
    }
    expect((await numbers(snow, `resolved_at${condition}^ORDERBYnumber`)).join('')).toBe(found);
  });

  it('walks dotted paths', async () => {
    expect(await find('caller_id.email=beth@example.com')).toBe('4');
    expect(await find('assignment_group.manager.nameLIKEbeth')).toBe('3');
    expect(await find('caller_id.emailISNOTEMPTY^ORassignment_group.nameLIKEdata')).toBe('34');
  });

  // spec: 2.3-case
  it('compares values without regard to case, but operators and columns with it', async () => {
    expect(await find('short_description=ROW COUNT FELL')).toBe('1');
    expect(await find('short_descriptionlikecount')).toBe('12345');
    expect(await find('State=1')).toBe('12345');
  });

  // spec: 0.10, 2.3-and-or
  it('binds ^OR to the condition before it', async () => {
    expect(await find('short_descriptionLIKErow^state=2^ORstate=1')).toBe('12');
    expect(await find('state=8^ORstate=1^impact=1')).toBe('1');
  });

  // spec: 0.10, 2.3-new-query
  it('starts a new query at ^NQ', async () => {
    expect(await find('state=1^impact=1^NQstate=8')).toBe('15');
  });

  // spec: 2.3-empty-tokens, 2.3-new-query
  it('drops empty tokens and ^EQ', async () => {
    expect(await find('state=1^')).toBe('1');
    expect(await find('^^state=1^^ORDERBYDESCnumber^^')).toBe('1');
    expect(await find('state=1^EQ')).toBe('1');
    expect(await find('^OR^NQ^state=1')).toBe('1');
  });

  // spec: 2.3-caret
  it('reads ^^ inside a value as ^', async () => {
    const { snow } = createWorld();
    snow.store.insert('incident', { number: '1', short_description: 'a^b' });
    snow.store.insert('incident', { number: '2', short_description: 'a' });
    expect(await numbers(snow, 'short_description=a^^b^active=true')).toEqual(['1']);
    expect(await numbers(snow, 'short_description=a^^active=true')).toEqual(['2']);
  });

  // spec: 2.3-longest-operator
  it('knows the same columns under operators of one letter pattern', async () => {
    const { snow } = createWorld();
    snow.store.insert('incident', { number: '1', description: 'Like IN', incident_state: '3', state: '3' });
    expect(await numbers(snow, 'descriptionLIKELIKE IN')).toEqual(['1']);
    expect(await numbers(snow, 'incident_stateIN3')).toEqual(['1']);
    expect(await numbers(snow, 'numberSTARTSWITHINC')).toEqual([]);
    expect(await numbers(snow, 'numberISNOTEMPTY')).toEqual(['1']);
  });

  it('takes a text of a journal for its value', async () => {
    const { snow } = createWorld();
    snow.store.insert('incident', { number: '1', work_notes: 'checked the load' });
    snow.store.insert('incident', { number: '2' });
    expect(await numbers(snow, 'work_notesLIKEload')).toEqual(['1']);
  });
});
