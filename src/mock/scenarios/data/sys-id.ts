import { createRandom } from '../../../common/random.js';

/** Returns the sys_id of the record that this data set calls `name` (`incident/INC0010042`): the same in every run. */
export function sysIdOf(name: string): string {
  return createRandom(hash(name)).hex(32);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
