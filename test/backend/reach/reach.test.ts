import { allowsAddress, allowsHost, isOwnHost, isThisComputer, type Reach } from '../../../src/backend/reach/reach.js';

const addresses = ['8.8.8.8', '127.0.0.1', '10.0.0.1', '169.254.169.254'];
const allowed = (reach: Reach) => addresses.filter((address) => allowsAddress(reach, address));

// covers: S2
test('public addresses are allowed, others by an option each, and the link-local one of a cloud’s metadata by none', () => {
  expect(allowed({})).toEqual(['8.8.8.8']);
  expect(allowed({ allowLoopback: true })).toEqual(['8.8.8.8', '127.0.0.1']);
  expect(allowed({ allowPrivate: true })).toEqual(['8.8.8.8', '10.0.0.1']);
  expect(allowed({ allowLoopback: true, allowPrivate: true })).toEqual(['8.8.8.8', '127.0.0.1', '10.0.0.1']);
});

// covers: S2
test('a resolver’s answer that is no address is not allowed', () => {
  expect(allowsAddress({ allowLoopback: true, allowPrivate: true }, 'acme')).toBe(false);
});

// covers: S2
test('of names those of the own computer are known, others once they are resolved', () => {
  for (const name of ['localhost', 'LOCALHOST.', 'app.localhost', 'app.localhost.']) {
    expect([name, allowsHost({}, name), allowsHost({ allowLoopback: true }, name), isThisComputer(name)]).toEqual([name, false, true, true]);
  }
  for (const name of ['acme.service-now.com', 'localhost.example', 'mylocalhost', 'intranet']) expect([name, allowsHost({}, name), isThisComputer(name)]).toEqual([name, true, false]);
  expect([isThisComputer('127.0.0.1'), isThisComputer('[::1]'), isThisComputer('10.0.0.1')]).toEqual([true, true, false]);
});

// covers: S2
test('own hosts are allowed in each form of their names', () => {
  const reach = { ownHosts: ['Mock.Example', 'fd12::1', '192.168.1.20'] };
  for (const host of ['mock.example', 'mock.example.', '[fd12::1]', '192.168.1.20']) expect([host, isOwnHost(reach, host), allowsHost(reach, host)]).toEqual([host, true, true]);
  for (const host of ['mock.example.org', '[fd12::2]']) expect([host, isOwnHost(reach, host)]).toEqual([host, false]);
  expect(isOwnHost({}, 'mock.example')).toBe(false);
});
