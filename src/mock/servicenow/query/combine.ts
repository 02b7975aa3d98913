import type { Predicate } from './scope.js';

/** Joins predicates of which any has to hold. Two, the usual number, call each other without a loop: this runs for each row of a scan. */
export function anyOf(predicates: readonly Predicate[]): Predicate {
  const [first, second, third] = predicates;
  if (first === undefined) return () => false;
  if (second === undefined) return first;
  if (third === undefined) return (row, position) => first(row, position) || second(row, position);
  return (row, position) => {
    for (const holds of predicates) if (holds(row, position)) return true;
    return false;
  };
}

/** Joins predicates that all have to hold. */
export function allOf(predicates: readonly Predicate[]): Predicate {
  const [first, second, third] = predicates;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  if (third === undefined) return (row, position) => first(row, position) && second(row, position);
  return (row, position) => {
    for (const holds of predicates) if (!holds(row, position)) return false;
    return true;
  };
}
