import fc from 'fast-check';
import { all, containing, safeTerms, sysIdIn } from '../../../src/backend/servicenow/encoded-query.js';

// covers: L7
test('no text of a user ends its condition or is evaluated', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('^', 'javascript:', 'JavaScript:', 'NQ', 'OR', ' ', 'a', 'gs.x()')).map((parts) => parts.join('')), (text) => {
      for (const term of safeTerms(text)) {
        expect(term).not.toContain('^');
        expect(term).not.toMatch(/^\s*javascript:/i);
        expect(term.trim()).not.toBe('');
      }
    }),
  );
});

test('each part of a text has to be in one of the columns', () => {
  expect(containing('rows^late', 'number', 'short_description')).toEqual([
    'numberLIKErows^ORshort_descriptionLIKErows',
    'numberLIKElate^ORshort_descriptionLIKElate',
  ]);
  expect(all('active=true', containing('', 'name'), 'ORDERBYname')).toBe('active=true^ORDERBYname');
});

test('a sys_id is found alone and in a web address, encoded or not', () => {
  const id = '0123456789abcdef0123456789abcdef';
  expect(sysIdIn(id.toUpperCase())).toBe(id);
  expect(sysIdIn(`https://acme.service-now.com/nav_to.do?uri=incident.do%3Fsys_id%3D${id}`)).toBe(id);
  expect(sysIdIn(`https://acme.service-now.com/incident.do?sys_id=${id}&x=1`)).toBe(id);
  expect(sysIdIn(`${id}0`)).toBeUndefined();
  expect(sysIdIn('INC0010042')).toBeUndefined();
});
