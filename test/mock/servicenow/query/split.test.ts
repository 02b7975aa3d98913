// servicenow-api.md 2.3: tokens
import { splitTokens } from '../../../../src/mock/servicenow/query/split.js';

const isField = (path: string): boolean => ['number', 'state'].includes(path);
const split = (query: string) => splitTokens(query, isField);

describe('A query is split', () => {
  it.each([
    ['', []],
    ['number=1', ['number=1']],
    ['number=1^state=2', ['number=1', 'state=2']],
    ['number=1^ORstate=2^NQstate=3^EQ', ['number=1', 'ORstate=2', 'NQstate=3', 'EQ']],
    ['number=1^nonsense', ['number=1', 'nonsense']],
    ['^number=1^', ['number=1']],
    ['^', []],
    ['^^^', []],
  ])('at each caret, without what is empty: %s', (query, tokens) => {
    expect(split(query)).toEqual(tokens);
  });

  it.each([
    ['number=a^^b', ['number=a^b']],
    ['number=a^^b^^c^state=1', ['number=a^b^c', 'state=1']],
    ['number=a^^^b', ['number=a^', 'b']],
    ['number=a^^^^b', ['number=a^^b']],
    ['number=a^^^^^b', ['number=a^^', 'b']],
    ['number=a^^b^^state=1', ['number=a^b', 'state=1']],
    ['number=a^^foo=1', ['number=a^foo=1']],
    ['number=a^^number', ['number=a^number']],
    ['number=a^^bOR', ['number=a^bOR']],
    ['number=a^^EQUAL', ['number=a^EQUAL']],
    ['number=a^^x^state=1', ['number=a^x', 'state=1']],
  ])('not at two, which stand for one inside a value: %s', (query, tokens) => {
    expect(split(query)).toEqual(tokens);
  });

  it.each([
    ['number=a^^state=1', ['number=a', 'state=1']],
    ['number=a^^state=1^b', ['number=a', 'state=1', 'b']],
    ['number=a^^ORstate=1', ['number=a', 'ORstate=1']],
    ['number=a^^NQstate=1', ['number=a', 'NQstate=1']],
    ['number=a^^ORDERBYnumber', ['number=a', 'ORDERBYnumber']],
    ['number=a^^GROUPBYnumber', ['number=a', 'GROUPBYnumber']],
    ['number=a^^EQ', ['number=a', 'EQ']],
    ['number=a^^123TEXTQUERY321=x', ['number=a', '123TEXTQUERY321=x']],
    ['number=a^^RLQUERYx', ['number=a', 'RLQUERYx']],
    ['number=a^^', ['number=a']],
    ['number=a^^^state=1', ['number=a', 'state=1']],
    ['^^number=a', ['number=a']],
    ['^^b', ['b']],
  ])('at two in front of a condition or a directive, at the start and at the end: %s', (query, tokens) => {
    expect(split(query)).toEqual(tokens);
  });

  it.each([
    ['RLQUERYa,>=1^state=1^ENDRLQUERY', ['RLQUERY']],
    ['RLQUERYa^ENDRLQUERY^number=1', ['RLQUERY', 'number=1']],
    ['number=1^RLQUERYa^b^ENDRLQUERY^RLQUERYc^ENDRLQUERY^state=1', ['number=1', 'RLQUERY', 'RLQUERY', 'state=1']],
    ['RLQUERYa^ENDRLQUERY^RLQUERYb^state=1', ['RLQUERY', 'RLQUERYb', 'state=1']],
    ['RLQUERYa^state=1', ['RLQUERYa', 'state=1']],
    ['x^ENDRLQUERY^RLQUERYa', ['x', 'ENDRLQUERY', 'RLQUERYa']],
  ])('not inside a related-list query: %s', (query, tokens) => {
    expect(split(query)).toEqual(tokens);
  });
});
