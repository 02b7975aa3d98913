import { describe, expect, it } from 'vitest';
import { connector } from '../../../src/providers/servicenow/connector.js';
import { settingsTexts } from '../../../src/providers/servicenow/settings-texts.js';
import { englishTexts } from '../../support/texts.js';

const { readAddress, splitAddress, mayHoldSecret, splitCredentials } = connector(englishTexts().of(settingsTexts));

/** What any script of the page can read of the last match. */
const traces = (): string => ['$_', 'input', '$&', '$`', "$'", '$1', '$2', '$3'].map((name) => String(Reflect.get(RegExp, name))).join(' ');

describe('a password that was typed into the form of a connection', () => {
  // covers: S7
  it.each([
    ['reading the address', readAddress],
    ['splitting the address', splitAddress],
    ['looking for a secret in it', mayHoldSecret],
    ['splitting credentials', splitCredentials],
  ])('stays in no trace of a match after %s', (_, read) => {
    for (const typed of ['https://bob:S3CRET@acme.service-now.com/', 'bob:S3CRET', 'bob:S3CRET@acme', 'S3CRET']) {
      /none/.exec('nothing');
      read(typed);
      expect(traces(), typed).not.toContain('S3CRET');
    }
  });
});
