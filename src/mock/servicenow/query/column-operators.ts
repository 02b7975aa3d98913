import { parseDateTime } from '../store/date-time.js';
import { rawReader } from './field.js';
import { comparison, orderings, type Ordering } from './order.js';
import { compileRelative, compileSpan } from './relative-time.js';
import { otherField, type Compile } from './scope.js';

export const withColumn =
  (holds: (own: string, other: string, compare: (a: string, b: string) => number) => boolean): Compile =>
  (field, path, scope) => {
    const { source } = scope;
    const other = otherField(scope, path);
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
  (field, value, scope) => {
    const { source } = scope;
    const [path = '', ...rest] = value.split('@');
    const other = otherField(scope, path);
    const holds = compileSpan(longer, rest);
    if (other === undefined || holds === undefined) return undefined;
    const [read, readOther] = [rawReader(source, field), rawReader(source, other)];
    return (row) => {
      const [own, reference] = [parseDateTime(read(row)), parseDateTime(readOther(row))];
      return own !== undefined && reference !== undefined && holds(own, reference);
    };
  };
