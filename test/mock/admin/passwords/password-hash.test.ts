import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from '../../../../src/mock/admin/passwords/password-hash.js';

describe('a password’s hash', () => {
  it('fits the password alone, and never comes twice', async () => {
    const [one, other] = await Promise.all([hashPassword('pässword'), hashPassword('pässword')]);
    expect(one).not.toBe(other);
    expect(one).not.toContain('pässword');
    expect(await Promise.all([verifyPassword('pässword', one), verifyPassword('pässword', other), verifyPassword('password', one), verifyPassword('', one)])).toEqual([true, true, false, false]);
  });

  it.each(['', 'pässword', 'pbkdf2-sha512$0$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', 'scrypt$1$1$1$x$y'])('is none in "%s"', async (hash) => {
    expect(await verifyPassword('pässword', hash)).toBe(false);
  });
});
