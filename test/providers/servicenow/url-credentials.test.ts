import { describe, expect, it } from 'vitest';
import { mayHoldSecret, splitAddress, splitCredentials } from '../../../src/providers/servicenow/url-credentials.js';

const acme = 'acme.service-now.com';

describe('credentials in an address', () => {
  // covers: S7
  it('are taken out of it, whatever the password holds', () => {
    for (const [typed, address, username, password] of [
      [`https://bob:S3CRET@${acme}/`, `https://${acme}/`, 'bob', 'S3CRET'],
      [`bob:S3CRET@${acme}`, acme, 'bob', 'S3CRET'],
      [`https://bob:p@ss/w?rd#1:2@${acme}`, `https://${acme}`, 'bob', 'p@ss/w?rd#1:2'],
      [`https://bob:12/34@${acme}`, `https://${acme}`, 'bob', '12/34'],
      [`https://bob%40corp:p%20w@${acme}`, `https://${acme}`, 'bob@corp', 'p w'],
      [`https://bob:100%@${acme}`, `https://${acme}`, 'bob', '100%'],
      [`https://bob@${acme}`, `https://${acme}`, 'bob', ''],
      [`HTTPS://bob:S3CRET@${acme}`, `HTTPS://${acme}`, 'bob', 'S3CRET'],
      [`https//bob:S3CRET@${acme}`, `https//${acme}`, 'bob', 'S3CRET'],
      [`ftp://bob:S3CRET@${acme}`, `ftp://${acme}`, 'bob', 'S3CRET'],
      [` https://bob:S3CRET@${acme} `, `https://${acme}`, 'bob', 'S3CRET'],
    ]) {
      expect(splitAddress(typed ?? ''), typed).toEqual({ address, username, password });
    }
  });

  it('are not seen where there are none', () => {
    for (const typed of [`https://${acme}`, `https://${acme}/users/@me`, `me@${acme}`, `mailto:me@${acme}`, `MAILTO:me@${acme}`, '']) {
      expect(splitAddress(typed), typed).toBeUndefined();
    }
  });

  it('are not seen where it is unclear which part is what', () => {
    for (const typed of [`see bob:S3CRET@${acme}`, `https://bob@corp@${acme}`]) expect(splitAddress(typed), typed).toBeUndefined();
  });

  it('are told from a port and a path, of which a password is never both', () => {
    for (const typed of [`https://${acme}:8443/a@b`, `${acme}:8443/users@b`]) expect(splitAddress(typed), typed).toBeUndefined();
    for (const password of ['8080', '?1/2', '12/3 4', '99999/x']) {
      expect(splitAddress(`bob.smith:${password}@${acme}`), password).toEqual({ address: acme, username: 'bob.smith', password });
    }
  });

  // covers: S7
  it('are feared in an address that is not whole', () => {
    for (const typed of ['https://bob:S3', 'bob:S3CRET', 'https://bob:S3CRET@', 'x?token=1', `S3CRET https://${acme}`]) expect(mayHoldSecret(typed), typed).toBe(true);
    for (const typed of [acme, `https://${acme}`, ` HTTPS://${acme}`, 'acme', '']) expect(mayHoldSecret(typed), typed).toBe(false);
  });
});

describe('credentials handed on as one text', () => {
  // covers: S2
  it('are split at the first colon: a password may hold more of them', () => {
    expect(splitCredentials(' bob:S3:CR:ET ')).toEqual({ username: 'bob', password: 'S3:CR:ET' });
  });

  it('are not seen in an address, nor where a part is missing', () => {
    for (const typed of [`https://${acme}`, 'bob:', ':S3CRET', 'bob', 'two words:S3CRET', '']) expect(splitCredentials(typed), typed).toBeUndefined();
  });
});
