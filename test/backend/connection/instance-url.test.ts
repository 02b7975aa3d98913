import { instanceOrigin } from '../../../src/backend/connection/instance-url.js';
import { defaultSettings } from '../../../src/backend/index.js';

const { allowInstance } = defaultSettings();
const origin = (address: string) => instanceOrigin(address, allowInstance);

// covers: S2
test.each([
  ['https://acme.service-now.com', 'https://acme.service-now.com'],
  [' https://ACME.service-now.com/ ', 'https://acme.service-now.com'],
  ['https://tickets.acme.example:8443', 'https://tickets.acme.example:8443'],
  ['http://127.0.0.1:8182/', 'http://127.0.0.1:8182'],
  ['http://localhost:8182', 'http://localhost:8182'],
])('%s is the instance %s', (address, expected) => {
  expect(origin(address)).toBe(expected);
});

// covers: S2
test.each([
  ['http://acme.service-now.com', 'must start with https://'],
  ['http://localhost.evil.example', 'must start with https://'],
  ['acme.service-now.com', 'must look like'],
  ['ftp://acme.service-now.com', 'must look like'],
  ['https:acme', 'must look like'],
  ['https://acme.service-now.com/now/nav', 'remove the path'],
  ['https://acme.service-now.com/?a=b', 'remove the path'],
  ['https://acme.service-now.com/#x', 'remove the path'],
  ['https://user:secret@acme.service-now.com', 'fields of their own'],
])('%s is refused: %s', (address, reason) => {
  expect(() => origin(address)).toThrow(reason);
  expect(() => origin(address)).not.toThrow('secret@');
});
