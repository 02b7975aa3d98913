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

// covers: L7
test.each([
  ['rows late', ['rows late']],
  [' rows ^ late ', ['rows', 'late']],
  ['^ ^rows^', ['rows']],
  ['javascript:gs.x()', ['gs.x()']],
  [' \tJavaScript:javascript: gs.x()', ['gs.x()']],
  ['about javascript:x', ['about javascript:x']],
  ['', []],
])('the text “%s” is looked for as %j', (text, terms) => {
  expect(safeTerms(text)).toEqual(terms);
});

test('each part of a text has to be in one of the columns', () => {
  expect(containing('rows^late', 'number', 'short_description')).toEqual([
    'numberLIKErows^ORshort_descriptionLIKErows',
    'numberLIKElate^ORshort_descriptionLIKElate',
  ]);
  expect(all('active=true', containing('', 'name'), '', 'ORDERBYname')).toBe('active=true^ORDERBYname');
  expect(all('active=true', ['a=1', 'b=2'])).toBe('active=true^a=1^b=2');
});

test('a sys_id is found alone and in a web address, encoded or not', () => {
  const id = '0123456789abcdef0123456789abcdef';
  expect(sysIdIn(id.toUpperCase())).toBe(id);
  expect(sysIdIn(`https://acme.service-now.com/nav_to.do?uri=incident.do%3Fsys_id%3D${id}`)).toBe(id);
  expect(sysIdIn(`https://acme.service-now.com/incident.do?sys_id=${id}&x=1`)).toBe(id);
  expect(sysIdIn(`${id}0`)).toBeUndefined();
  expect(sysIdIn(`https://acme.service-now.com/nav_to.do?uri=incident.do%3fsys_id%3d${id}`)).toBe(id);
  for (const digit of ['0', 'a', 'A']) expect([sysIdIn(`${digit}${id}`), sysIdIn(`${id}${digit}`)]).toEqual([undefined, undefined]);
  expect(sysIdIn('INC0010042')).toBeUndefined();
});
