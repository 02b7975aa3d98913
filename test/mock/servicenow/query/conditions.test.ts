// servicenow-api.md 2.3: what each operator makes of its value
import { Incidents } from './incidents.js';

const me = 'a'.repeat(32);
const incidents = new Incidents([
  { impact: '1', active: 'true', assigned_to: me, short_description: 'NULL', description: 'beth' },
  { impact: '2', active: 'false', short_description: 'true', description: '2024-01-15 00:00:00' },
  { impact: '3', active: '1', short_description: '1', description: 'javascript:gs.evil()' },
]);
const asker = { userSysId: me, userName: 'beth' };
const find = (query: string): string => incidents.find(query, asker);

describe('A value', () => {
  it.each([
    ['active=1', '1'],
    ['active=true', '1'],
    ['active=0', '2'],
    ['active=false', '2'],
    ['active!=1', '23'],
    ['active!=0', '13'],
    ['active=2', ''],
    ['impact=1', '1'],
    ['impact!=1', '23'],
    ['short_description=1', '3'],
    ['short_description=0', ''],
    ['short_description=true', '2'],
  ])('of a flag may be a digit, which stands for itself elsewhere: %s', (query, expected) => {
    expect(find(query)).toBe(expected);
  });

  it.each([
    ['assigned_to=NULL', '23'],
    ['assigned_to!=NULL', '1'],
    ['assigned_to=', '23'],
    ['assigned_to!=', '1'],
    ['short_description=NULL', ''],
    ['short_description=null', '1'],
    ['short_descriptionINNULL', '1'],
    ['short_descriptionLIKENULL', '1'],
    ['short_descriptionSTARTSWITHNULL', '1'],
  ])('that says NULL is none: %s', (query, expected) => {
    expect(find(query)).toBe(expected);
  });

  it.each([
    ['assigned_to=javascript:gs.getUserID()', '1'],
    ['assigned_to!=javascript:gs.getUserID()', '23'],
    ['descriptionLIKEjavascript:gs.getUserName()', '1'],
    ['description<javascript:gs.nowDateTime()', '2'],
    ['assigned_toINx,javascript:gs.getUserID()', '1'],
    ['assigned_toINjavascript:gs.getUserID()', '1'],
    ['assigned_toNOT INx,javascript:gs.getUserID()', '23'],
    ['descriptionINjavascript:gs.getUserName(),javascript:gs.beginningOfToday()', '12'],
    ["descriptionINjavascript:gs.dateGenerate('2024-01-15','start')", '2'],
    ['descriptionINjavascript:gs.evil(),beth', '13'],
    ['assigned_toINjavascript:gs.evil()', ''],
    ['assigned_toNOT INx,javascript:gs.evil()', '123'],
    ['description=gs.getUserName()', ''],
    ['descriptionLIKEx javascript:gs.getUserName()', ''],
    ['descriptionBETWEENjavascript:gs.beginningOfToday()@javascript:gs.endOfToday()', '2'],
    ['descriptionBETWEENa@javascript:gs.getUserName()', '1'],
    ['descriptionONjavascript:@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()', '2'],
    ['descriptionNOTONjavascript:@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()', '13'],
    ["descriptionDATEPARTjavascript:@javascript:gs.datePart('year','2024','EE')", '2'],
  ])('may be a script, in a list each part, in a range each end: %s', (query, expected) => {
    expect(find(query)).toBe(expected);
  });
});

describe('A condition', () => {
  it.each([
    ['short_descriptionLIKEul', '1'],
    ['short_description*ul', '1'],
    ['short_descriptionNOT LIKEul', '23'],
    ['short_descriptionSTARTSWITHt', '2'],
    ['short_descriptionENDSWITHe', '2'],
    ['assigned_toISEMPTY', '23'],
    ['assigned_toEMPTYSTRING', '23'],
    ['assigned_toISNOTEMPTY', '1'],
    ['assigned_toANYTHING', '123'],
    ['impact<2', '1'],
    ['impact<=2', '12'],
    ['impact>2', '3'],
    ['impact>=2', '23'],
    ['impactSAMEASnumber', '123'],
    ['impactNSAMEASnumber', ''],
    ['impactGT_FIELDnotify', '23'],
    ['notifyLT_FIELDimpact', '23'],
    ['impactGT_OR_EQUALS_FIELDnotify', '123'],
    ['impactLT_OR_EQUALS_FIELDnotify', '1'],
    ['impactLT_FIELDnotify', ''],
    ['opened_atRELATIVEGE@hour@ago@0', '123'],
    ['opened_atRELATIVEGT@hour@ago@0', ''],
    ['opened_atRELATIVELE@hour@ago@0', '123'],
    ['opened_atRELATIVELT@hour@ago@0', ''],
    ['opened_atRELATIVEEE@hour@ago@0', '123'],
    ['descriptionMORETHANopened_at@hour@before@10', '2'],
    ['descriptionLESSTHANopened_at@hour@before@11', '2'],
    ['descriptionLESSTHANopened_at@hour@before@10', ''],
    ['assigned_toDYNAMIC90d1921e5f510100a9ad2572f2b477fe', '1'],
    ['sys_class_nameINSTANCEOFincident', '123'],
    ['sys_class_nameINSTANCEOFtask', '123'],
    ['sys_class_nameINSTANCEOFproblem', ''],
    ['short_descriptionINSTANCEOFtask', ''],
  ])('means what its operator says: %s', (query, expected) => {
    expect(find(query)).toBe(expected);
  });

  it.each(['assigned_to=javascript:gs.evil()', 'assigned_toDYNAMICabc', 'stateVALCHANGES', 'stateCHANGESFROM1', 'stateCHANGESTO2', 'descriptionBETWEENjavascript:gs.evil()@z'])(
    'is not understood, or only a trigger could tell: %s',
    (query) => {
      expect(incidents.ask(query, asker)).toMatchObject({ found: '123', problems: [expect.stringContaining('value not understood')] });
    },
  );
});
