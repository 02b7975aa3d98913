import { faults } from '../../../tools/faults/catalogue.js';
import type { Cell } from '../../../tools/faults/cell.js';
import { breachesOf } from '../../../tools/faults/rules.js';
import { operations } from '../../../tools/faults/run.js';

function judge(operationName: string, faultName: string, cell: Partial<Cell>): string[] {
  const operation = operations.find(({ name }) => name === operationName);
  const fault = faults.find(({ name }) => name === faultName);
  if (!operation || !fault) throw new Error(`There is no ${operationName} with ${faultName}.`);
  const well = { operation: operationName, fault: faultName, end: 'in doubt', code: '', own: 1, requests: 1, isThere: true, isKept: true, presses: 1, count: 1 } as const;
  return breachesOf({ ...well, ...cell }, operation, fault);
}

describe('the rules of a cell', () => {
  it('are kept by a create in doubt that is there once in the end', () => {
    expect(judge('create', 'lost answer', {})).toEqual([]);
  });

  it.each<[string, string, string, Partial<Cell>, RegExp]>([
    ['a no that is none', 'create', 'problem forbidden', { end: 'definite', isThere: true }, /^told definite, and it is so$/],
    ['a yes that is none', 'create', 'BOM', { end: 'done', isThere: false }, /^told done, and it is not so$/],
    ['a doubt where the backend has said no', 'link', 'problem forbidden', { end: 'in doubt' }, /^ended in doubt, expected definite$/],
    ['a no of a gateway’s', 'link', '502', { end: 'definite', isThere: false }, /^ended definite, expected in doubt$/],
    ['an unlink that nobody has looked for', 'unlink', '404', { end: 'done', isThere: false }, /expected definite/],
    ['a read that shows something else', 'list', 'extra fields', { end: 'shown', isThere: false }, /^told shown/],
    ['a read that takes away what was shown', 'refresh', '502', { end: 'failed', isKept: false }, /^what was shown before is gone/],
    ['a write that is sent twice', 'create', 'lost answer', { own: 2 }, /^2 requests$/],
    ['what does not recover', 'search', '502', { end: 'failed', presses: undefined }, /^does not work/],
    ['a second incident', 'create', 'lost answer', { count: 2 }, /^there 2 times/],
  ])('are broken by %s', (_, operation, fault, cell, breach) => {
    const breaches = judge(operation, fault, cell).join('\n');
    expect(breaches).toMatch(breach);
  });
});
