import { expect } from '@open-wc/testing';
import { mayHoldSecret, splitCredentials } from '../../../src/providers/servicenow/url-credentials.js';

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
    ]) {
      expect(splitCredentials(typed ?? ''), typed).to.deep.equal({ address, username, password });
    }
  });

  it('are not seen where there are none', () => {
    for (const typed of [`https://${acme}`, `https://${acme}/users/@me`, `https://${acme}:8443/a@b`, `me@${acme}`, `mailto:me@${acme}`, '']) {
      expect(splitCredentials(typed), typed).to.equal(undefined);
    }
  });

  // covers: S7
  it('are feared in an address that is not whole', () => {
    for (const typed of ['https://bob:S3', 'bob:S3CRET', 'https://bob:S3CRET@', 'x?token=1']) expect(mayHoldSecret(typed), typed).to.equal(true);
    for (const typed of [acme, `https://${acme}`, 'acme', '']) expect(mayHoldSecret(typed), typed).to.equal(false);
  });
});
