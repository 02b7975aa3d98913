import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { version } from '../../src/common/version.js';

it('The mock’s version is the package’s', () => {
  const { version: ofPackage } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  expect(version).toBe(ofPackage);
});
