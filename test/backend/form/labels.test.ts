import { resolveLabels } from '../../../src/backend/form/labels.js';

const columns = [
  { name: 'Cost centre (GL)', column: 'u_cost_centre' },
  { name: 'Site, building', column: 'u_site' },
  { name: 'Site', column: 'u_place' },
  { name: 'Contact’s phone', column: 'u_phone' },
  { name: 'Service', column: 'business_service' },
  { name: 'Service', column: 'u_service' },
  { name: 'コストセンター', column: 'u_cost_centre' },
];

// covers: C9
test.each([
  [['Cost centre (GL)'], [['Cost centre (GL)', ['u_cost_centre']]], []],
  [['cost centre (gl)', 'CONTACT\'S PHONE'], [['Cost centre (GL)', ['u_cost_centre']], ['Contact’s phone', ['u_phone']]], []],
  [['Site', 'building', 'Site'], [['Site, building', ['u_site']], ['Site', ['u_place']]], []],
  [['building', 'Site'], [['Site', ['u_place']]], ['building']],
  [['Service'], [['Service', ['business_service', 'u_service']]], []],
  [['コストセンター。'], [['コストセンター', ['u_cost_centre']]], []],
  [['« Service »', '"Site"', '*Site', 'Site.'], [['Service', ['business_service', 'u_service']], ['Site', ['u_place']], ['Site', ['u_place']], ['Site', ['u_place']]], []],
  [['Cost  centre\u00a0(GL)'], [['Cost centre (GL)', ['u_cost_centre']]], []],
  [['Unknown', 'Sit'], [], ['Unknown', 'Sit']],
  [[], [], []],
] as const)('%j are %j, and no column is called %j', (pieces, found, unknown) => {
  expect(resolveLabels(pieces, columns)).toEqual({ found: found.map(([label, names]) => ({ label, columns: [...names] })), unknown: [...unknown] });
});
