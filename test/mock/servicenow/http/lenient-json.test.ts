// servicenow-api.md 1.1: documentation itself sends single-quoted JSON
import { parseLeniently } from '../../../../src/mock/servicenow/http/lenient-json.js';

describe('Lenient JSON', () => {
  it.each([
    [`{'state':'2'}`, { state: '2' }],
    [`{'a':"it's"}`, { a: "it's" }],
    [`{"a":'say "no"'}`, { a: 'say "no"' }],
    [String.raw`{'a':'it\'s'}`, { a: "it's" }],
    [String.raw`{'a':'say \"no\"'}`, { a: 'say "no"' }],
    [String.raw`{'a':'C:\\'}`, { a: 'C:\\' }],
    [String.raw`{'a':'\\"\n'}`, { a: '\\"\n' }],
    [`{'':''}`, { '': '' }],
    [' ', {}],
  ])('reads %s', (text, value) => {
    expect(parseLeniently(text)).toEqual(value);
  });

  it('leaves JSON alone that is right as it comes', () => {
    expect(parseLeniently(`{"a":"'b'"}`)).toEqual({ a: "'b'" });
  });

  it.each([`'`, `{'a'`, `{'a':'b}`, String.raw`{'a':'b\'}`, String.raw`{\'a':1}`, `{a:'b'}`])('does not read %s', (text) => {
    expect(parseLeniently(text)).toBeUndefined();
  });
});
