import { orderings, type Ordering } from './order.js';
import { averageLength, isPeriod, shifted, startOf, type Period } from './periods.js';

interface Span {
  readonly period: Period;
  readonly count: number;
}

/** Reads so many units of `RELATIVE...` and `MORETHAN`; undefined for what is no unit or no number. */
function readSpan(unit: string | undefined, amount: string | undefined): Span | undefined {
  const name = unit?.toLowerCase();
  const period = name === 'dayofweek' ? 'day' : name;
  const count = Number(amount);
  return isPeriod(period) && Number.isFinite(count) ? { period, count } : undefined;
}

/** `@hour@ago@2`, the value of RELATIVEGT and its kin. For `=`, within the unit that holds that moment. */
export function compileRelative(
  operator: Ordering | '=',
  value: string,
  now: number,
): ((time: number) => boolean) | undefined {
  const [, unit, direction, amount] = value.split('@');
  const span = readSpan(unit, amount);
  if (span === undefined) return undefined;
  const { period } = span;
  const count = direction === 'ahead' ? span.count : -span.count;
  if (operator === '=') {
    const start = startOf(period, shifted(now, period, count));
    return (time) => startOf(period, time) === start;
  }
  const [holds, limit] = [orderings[operator], now + averageLength(period) * count];
  return (time) => holds(time - limit);
}

/** `hour@after@2`, what follows the other column of MORETHAN and LESSTHAN. */
export function compileSpan(
  longer: boolean,
  [unit, direction, amount]: readonly string[],
): ((time: number, reference: number) => boolean) | undefined {
  const span = readSpan(unit, amount);
  if (span === undefined) return undefined;
  const distance = averageLength(span.period) * span.count;
  return (time, reference) => {
    const apart = direction === 'before' ? reference - time : time - reference;
    return longer ? apart > distance : apart >= 0 && apart < distance;
  };
}
