import type { Cell, End } from './cell.js';
import type { Fault, Meaning } from './fault.js';
import type { Operation } from './operation.js';

type Judged = Omit<Cell, 'breaches'>;

/** What is as it is for a reason, by operation and fault. */
export const exceptions: readonly { readonly operation: string; readonly fault: string; readonly end: End; readonly why: string }[] = [
  { operation: 'test', fault: 'a drip without end', end: 'shown', why: 'each line of a stream has its own time' },
  { operation: 'defaults load', fault: '[]', end: 'shown', why: 'a backend may have no defaults to offer' },
  { operation: 'unlink', fault: 'problem not-found', end: 'done', why: 'the backend itself says that it is gone, though here it is not' },
  { operation: 'disconnect', fault: 'problem not-found', end: 'done', why: 'the backend itself says that it is gone, though here it is not' },
];

/** Says what a cell breaks of the contract; an empty list where all is as it should be. */
export function breachesOf(cell: Judged, operation: Operation, fault: Fault): string[] {
  const exception = exceptions.find((entry) => entry.operation === operation.name && entry.fault === fault.name);
  if (exception) return cell.end === exception.end ? [] : [`ended ${cell.end}, expected ${exception.end}`];
  const expected = expectedEnds(operation, fault);
  return [
    ...(expected.includes(cell.end) ? [] : [`ended ${cell.end}, expected ${expected.join(' or ')}`]),
    ...(isAsTold(cell) ? [] : [`told ${cell.end}, and it is ${cell.isThere ? '' : 'not '}so`]),
    ...(cell.isKept ? [] : ['what was shown before is gone, or another']),
    ...(cell.own <= mostRequests(operation, fault) ? [] : [`${cell.own} requests`]),
    ...(cell.presses === undefined ? ['does not work once the fault has gone'] : []),
    ...(cell.count === 1 ? [] : [`there ${cell.count} times in the end`]),
  ];
}

/** A call that answers without a body knows fewer answers that are none. */
const bodiless: ReadonlySet<string> = new Set(['unlink', 'disconnect']);

const ofWrites: Readonly<Record<Meaning, readonly End[]>> = {
  refusal: ['definite'],
  gone: ['definite'],
  'sign-in': ['signed out'],
  answer: ['done'],
  done: ['in doubt'],
  nothing: ['in doubt'],
};

function expectedEnds({ kind, name }: Operation, { means, commits }: Fault): readonly End[] {
  if (kind === 'read') return ofReads(means);
  if (bodiless.has(name) && (means === 'gone' || means === 'done')) return ['done'];
  // A look finds out what became of it.
  if (kind === 'plain' && ofWrites[means][0] === 'in doubt') return [commits ? 'done' : 'definite'];
  return ofWrites[means];
}

const ofReads = (means: Meaning): readonly End[] => {
  if (means === 'answer') return ['shown'];
  return means === 'sign-in' ? ['signed out'] : ['failed'];
};

/** Done is done, a definite no is none, what is shown is what is there; what is in doubt may be either. */
function isAsTold({ end, isThere }: Judged): boolean {
  if (end === 'shown' || end === 'done') return isThere;
  return end !== 'definite' || !isThere;
}

/** A write is sent once, a read once more; both with a fresh token where the one at hand is refused. */
function mostRequests({ kind, calls }: Operation, { name }: Fault): number {
  if (kind !== 'read') return name.startsWith('401') ? 2 : 1;
  return 2 * calls.length;
}
