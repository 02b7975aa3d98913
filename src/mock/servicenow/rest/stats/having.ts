import type { QuerySource } from '../../query/field.js';
import type { Row } from '../../store/row.js';
import type { Parameters } from '../call/parameters.js';
import type { FindField } from './group.js';
import { namedMeasure } from './measures.js';
import { namesIn } from './names.js';

type Holds = (rows: readonly Row[]) => boolean;

const tests: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** `count^state^>^3`; what cannot be read holds for every group. */
function readCondition(text: string, source: QuerySource, find: FindField): Holds {
  const [name = '', path = '', operator = '', value = ''] = text.split('^');
  const measure = namedMeasure(name, find(path), source);
  const test = tests[operator];
  if (measure === undefined || test === undefined) return () => true;
  return (rows) => test(Number(measure.of(rows)), Number(value));
}

/** Returns the groups that `sysparm_having` keeps (servicenow-api.md 4.2). */
export function readHaving(parameters: Parameters, source: QuerySource, find: FindField): Holds {
  const conditions = namesIn(parameters, 'sysparm_having').map((text) => readCondition(text, source, find));
  return (rows) => conditions.every((holds) => holds(rows));
}
