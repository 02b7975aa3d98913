import { comparable } from '../store/column-index.js';
import type { Field } from './field.js';

/** Orders two filled values: numbers by size, everything else as text. */
export function comparison(field: Field): (a: string, b: string) => number {
  if (field.column.type === 'integer') return (a, b) => Number(a) - Number(b);
  return (a, b) => {
    const left = comparable(a);
    const right = comparable(b);
    return Number(left > right) - Number(left < right);
  };
}

export const orderings = {
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
} as const;

export type Ordering = keyof typeof orderings;
