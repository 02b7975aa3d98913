import { instanceOrigin } from '../../../src/backend/connection/instance-url.js';
import { defaultSettings } from '../../../src/backend/index.js';
import { barredText, type Reach } from '../../../src/backend/reach/reach.js';

const origin = (address: string, reach: Reach = defaultSettings().reach) => instanceOrigin(address, reach);

// covers: S2
test.each([
  ['https://acme.service-now.com', 'https://acme.service-now.com'],
  [' https://ACME.service-now.com/ ', 'https://acme.service-now.com'],
  ['https://tickets.acme.example:8443', 'https://tickets.acme.example:8443'],
  ['https://8.8.8.8', 'https://8.8.8.8'],
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
  ['https://acme.service-now.com/now/nav', 'Remove the path'],
  ['https://acme.service-now.com/?a=b', 'Remove the path'],
  ['https://acme.service-now.com/#x', 'Remove the path'],
  ['https://user:secret@acme.service-now.com', 'their own fields'],
])('%s is refused: %s', (address, reason) => {
  expect(() => origin(address)).toThrow(reason);
  expect(() => origin(address)).not.toThrow('secret@');
});

// covers: S2
test.each([
  'https://127.0.0.1',
  'http://127.0.0.1:8182',
  'http://localhost:8182',
  'https://app.localhost./',
  'https://[::1]',
  'https://[::ffff:127.0.0.1]',
  'https://2130706433',
  'https://0x7f.1',
  'https://0.0.0.0',
  'https://10.0.0.5',
  'https://192.168.1.20:8443',
  'https://[fd12::1]',
  'https://169.254.169.254',
  'http://169.254.169.254',
])('%s leads where no instance is, and is refused in the same words whatever is there', (address) => {
  expect(() => origin(address)).toThrow(expect.objectContaining({ code: 'invalid-request', options: { errors: [{ field: 'api_url', detail: barredText }] } }));
});

// covers: S2
test('http is for the own computer, where that is allowed', () => {
  const reach = { allowLoopback: true };
  for (const address of ['http://127.0.0.1:8182', 'http://localhost:8182', 'http://[::1]:8182', 'https://127.0.0.1']) expect(origin(`${address}/`, reach)).toBe(address);
  expect(() => origin('https://10.0.0.5', reach)).toThrow(barredText);
  expect(() => origin('http://acme.service-now.com', reach)).toThrow('must start with https://');
});

// covers: S2
test('a private address is reached by https alone, where that is allowed', () => {
  const reach = { allowPrivate: true };
  expect(origin('https://10.0.0.5', reach)).toBe('https://10.0.0.5');
  expect(() => origin('http://10.0.0.5', reach)).toThrow('must start with https://');
  expect(() => origin('https://127.0.0.1', reach)).toThrow(barredText);
  expect(() => origin('https://169.254.169.254', { ...reach, allowLoopback: true })).toThrow(barredText);
});

// covers: S2
test('a host of the backend’s own is reached by http, too, and no other', () => {
  const reach = { ownHosts: ['192.168.1.20'] };
  expect(origin('http://192.168.1.20:8182', reach)).toBe('http://192.168.1.20:8182');
  expect(() => origin('http://192.168.1.21:8182', reach)).toThrow(barredText);
});
