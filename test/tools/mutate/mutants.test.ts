import { describe, expect, it } from 'vitest';
import { mutantsOf, mutated } from '../../../tools/mutate/mutants.js';

/** A line of source with each of its mutants. */
const changed = (text: string): string[] => mutantsOf('src/a.ts', text).map((mutant) => mutated(text, mutant));

describe('the mutants of a file', () => {
  it.each([
    ['a comparison', 'x(a < b);', 'x(a <= b);'],
    ['an equality', 'x(a === b);', 'x(a !== b);'],
    ['a logical operator', 'x(a && b);', 'x(a || b);'],
    ['an arithmetic operator', 'x(a + b);', 'x(a - b);'],
    ['a step', 'x(a++);', 'x(a--);'],
    ['an opposite', 'x(!a);', 'x(a);'],
    ['a fallback', 'x(a ?? b);', 'x((a)!);'],
    ['the other side of a fallback', 'x(a ?? b);', 'x((b));'],
    ['a condition', 'if (a) x();', 'if (!(a)) x();'],
    ['a choice', 'x(a ? b : c);', 'x(!(a) ? b : c);'],
    ['a boolean', 'x(true);', 'x(false);'],
    ['a number', 'x(5);', 'x(6);'],
    ['a number, downwards', 'x(0);', 'x((-1));'],
    ['a large number', 'x(30_000);', 'x(60000);'],
    ['an element of a list', 'x([a, b]);', 'x([b]);'],
    ['an anchor of a pattern', 'x(/^a$/);', 'x(/a$/);'],
    ['a repetition in a pattern', 'x(/\\/+$/);', 'x(/\\/$/);'],
    ['a flag of a pattern', 'x(/a/i);', 'x(/a/);'],
    ['a call whose value nobody uses', 'x.delete(a);', ';'],
    ['an assignment', 'a = b;', ';'],
    ['a throw', 'throw a;', ';'],
    ['a returned value', 'const f = () => a;', 'const f = () => (undefined as never);'],
    ['an optional chain', 'x(a?.b);', 'x(a!.b);'],
    ['an optional call', 'x(a?.(b));', 'x(a!(b));'],
    ['a filter', 'x(a.filter(b));', 'x(a);'],
    ['a method', 'x(a.some(b));', 'x(a.every(b));'],
    ['a bound', 'x(Math.max(a, b));', 'x(Math.min(a, b));'],
  ])('change %s', (_, text, other) => {
    expect(changed(text)).toContain(other);
  });

  it('leave texts, types, imports, and signs in a class of a pattern alone', () => {
    expect(changed("import { a } from './a.js';\ntype A = 1 | true;\nexport const a: A = 'a' + 'b';\nconst c = 'text' as const;")).toEqual([]);
    expect(changed('const a = /[+*]/;')).toEqual([]);
  });

  it('leave a comparison that is a condition to its operator', () => {
    expect(changed('if (a === b) x = y;')).toEqual(['if (a !== b) x = y;', 'if (a === b) ;']);
  });

  it('know their line, and name it by its code', () => {
    expect(mutantsOf('src/a.ts', 'const a = b;\n\n  x(a < b);').map(({ line, code, change }) => [line, code, change])).toEqual([
      [3, 'x(a < b);', 'x(a < b); → ;'],
      [3, 'x(a < b);', '< → <='],
    ]);
  });
});
