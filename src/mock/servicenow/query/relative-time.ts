import { averageLength, isPeriod } from './periods.js';

const tests = {
  '<': (time: number, limit: number) => time < limit,
  '<=': (time: number, limit: number) => time <= limit,
  '>': (time: number, limit: number) => time > limit,
  '>=': (time: number, limit: number) => time >= limit,
} as const;

/** Returns how long so many units of `RELATIVE...` and `MORETHAN` last; undefined for what is no unit or no number. */
function milliseconds(unit: string | undefined, count: string | undefined): number | undefined {
  const name = unit?.toLowerCase();
  const period = name === 'dayofweek' ? 'day' : name;
  const amount = Number(count);
  return isPeriod(period) && Number.isFinite(amount) ? averageLength(period) * amount : undefined;
}

/** `@hour@ago@2`, the value of RELATIVEGT and its kin. For `=`, within the unit that holds that moment. */
export function compileRelative(
  operator: keyof typeof tests | '=',
  value: string,
  now: number,
): ((time: number) => boolean) | undefined {
  const [, unit, direction, count] = value.split('@');
  const [distance, size] = [milliseconds(unit, count), milliseconds(unit, '1')];
  if (distance === undefined || size === undefined) return undefined;
  const limit = direction === 'ahead' ? now + distance : now - distance;
  if (operator === '=') return (time) => Math.floor(time / size) === Math.floor(limit / size);
  const test = tests[operator];
  return (time) => test(time, limit);
}

/** `hour@after@2`, what follows the other column of MORETHAN and LESSTHAN. */
export function compileSpan(
  longer: boolean,
  [unit, direction, count]: readonly string[],
): ((time: number, reference: number) => boolean) | undefined {
  const distance = milliseconds(unit, count);
  if (distance === undefined) return undefined;
  return (time, reference) => {
    const apart = direction === 'before' ? reference - time : time - reference;
    return longer ? apart > distance : apart >= 0 && apart < distance;
  };
}
