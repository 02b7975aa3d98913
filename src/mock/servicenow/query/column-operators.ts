import { parseDateTime } from '../store/date-time.js';
import { findField, rawReader } from './field.js';
import { comparison, orderings, type Ordering } from './order.js';
import { compileRelative, compileSpan } from './relative-time.js';
import type { Compile } from './scope.js';

export const withColumn =
  (holds: (own: string, other: string, compare: (a: string, b: string) => number) => boolean): Compile =>
  (field, path, { source, table }) => {
    const other = findField(table, path);
    if (other === undefined) return undefined;
    const [read, readOther, compare] = [rawReader(source, field), rawReader(source, other), comparison(field)];
    return (row) => holds(read(row), readOther(row), compare);
  };

export const columnsOrdered = (operator: Ordering): Compile =>
  withColumn((own, other, compare) => own !== '' && other !== '' && orderings[operator](compare(own, other)));

export const relative =
  (operator: Ordering | '='): Compile =>
  (field, value, { source, now }) => {
    const holds = compileRelative(operator, value, now);
    const read = rawReader(source, field);
    return (
      holds &&
      ((row) => {
        const time = parseDateTime(read(row));
        return time !== undefined && holds(time);
      })
    );
  };

export const span =
  (longer: boolean): Compile =>
  (field, value, { source, table }) => {
    const [path = '', ...rest] = value.split('@');
    const other = findField(table, path);
    const holds = compileSpan(longer, rest);
    if (other === undefined || holds === undefined) return undefined;
    const [read, readOther] = [rawReader(source, field), rawReader(source, other)];
    return (row) => {
      const [own, reference] = [parseDateTime(read(row)), parseDateTime(readOther(row))];
      return own !== undefined && reference !== undefined && holds(own, reference);
    };
  };
