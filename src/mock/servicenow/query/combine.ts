import type { Predicate } from './scope.js';

/** Whether any of them holds. Two, the usual number, call each other without a loop: this runs for each row of a scan. */
export function anyOf(predicates: readonly Predicate[]): Predicate {
  const [first, second, ...more] = predicates;
  if (first === undefined) return () => false;
  if (second === undefined) return first;
  const rest = more.length === 0 ? second : anyOf([second, ...more]);
  return (row, position) => first(row, position) || rest(row, position);
}

/** Whether all of them hold. */
export function allOf(predicates: readonly Predicate[]): Predicate {
  const [first, second, ...more] = predicates;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  const rest = more.length === 0 ? second : allOf([second, ...more]);
  return (row, position) => first(row, position) && rest(row, position);
}
