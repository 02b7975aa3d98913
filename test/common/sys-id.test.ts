import { describe, expect, it } from 'vitest';
import { isSysId, toSysId } from '../../src/common/sys-id.js';

const lower = 'd625dccec0a8016700a222a0f7900d06';

describe('A sys_id', () => {
  it.each([lower, lower.toUpperCase()])('is 32 hexadecimal digits of either case: %s', (text) => {
    expect(isSysId(text)).toBe(true);
    expect(toSysId(text)).toBe(lower);
  });

  it.each(['', 'INC0010001', lower.slice(1), `${lower}0`, ` ${lower}`, `${lower}\n`, `g${lower.slice(1)}`])('is not %j', (text) => {
    expect(isSysId(text)).toBe(false);
    expect(toSysId(text)).toBeUndefined();
  });
});
