import { describe, expect, it } from 'vitest';
import { parseBasic, splitCredentials } from '../../src/common/basic-credentials.js';

const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

describe('Basic credentials', () => {
  it.each([
    ['admin:admin', 'admin', 'admin'],
    ['jürgen:pässwort', 'jürgen', 'pässwort'],
    ['name:with:colons', 'name', 'with:colons'],
    [':', '', ''],
    ['name:', 'name', ''],
  ])('are read from a header: %s', (text, userName, password) => {
    expect(parseBasic(basic(text))).toEqual({ userName, password });
    expect(splitCredentials(text)).toEqual({ userName, password });
  });

  it.each(['', 'Basic', 'Basic !', 'Basic a', 'Bearer YTpi', `${basic('a:b')} more`, basic('no colon')])('are not read from %j', (header) => {
    expect(parseBasic(header)).toBeUndefined();
  });

  it('take the scheme in any case, and white space around the value', () => {
    expect(parseBasic('BASIC   YTpi ')).toEqual({ userName: 'a', password: 'b' });
  });
});
