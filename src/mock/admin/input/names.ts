import * as z from 'zod/mini';
import { nearestName } from '../../../common/nearest-name.js';

/** Says that a name is none of those that there are: which one it may have meant, and which there are. */
export function noSuch(what: string, name: string, names: readonly string[]): string {
  const near = nearestName(name, names);
  return `There is no ${what} "${name}".${near === undefined ? '' : ` Did you mean "${near}"?`} ${listed(names)}`;
}

const listed = (names: readonly string[]): string => (names.length === 0 ? 'There are none.' : `There are: ${names.join(', ')}.`);

/** Takes one of the names of something: a fault, a table. */
export const oneOf = <const Name extends string>(what: string, names: readonly Name[]) =>
  z.enum(names, { error: ({ input }) => (typeof input === 'string' ? noSuch(what, input, names) : `It names a ${what}. ${listed(names)}`) });

/**
 * Takes an object with these members and no others. Of each that there is not the message has a line.
 *
 * @param what a member is, in words: `option`, `switch`
 */
export const strict = <Shape extends z.core.$ZodShape>(what: string, shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => noSuch(what, key, Object.keys(shape))).join('\n') : undefined),
  });
