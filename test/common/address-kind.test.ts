import { addressKind } from '../../src/common/address-kind.js';

test.each([
  ['public', '1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.0'],
  ['public', '168.63.129.15', '168.63.129.17', '169.253.255.255', '169.255.0.0', '172.15.255.255', '172.32.0.0', '192.0.1.0', '192.0.3.0'],
  ['public', '192.167.255.255', '192.169.0.0', '198.17.255.255', '198.20.0.0', '198.51.99.255', '198.51.101.0', '203.0.112.255', '203.0.114.0', '223.255.255.255'],
  ['loopback', '127.0.0.0', '127.0.0.1', '127.255.255.255', '0.0.0.0'],
  ['private', '10.0.0.0', '10.255.255.255', '172.16.0.0', '172.31.255.255', '192.168.0.0', '192.168.255.255', '100.64.0.0', '100.127.255.255'],
  ['reserved', '0.0.0.1', '0.255.255.255', '169.254.0.0', '169.254.169.254', '169.254.255.255', '168.63.129.16', '100.100.100.200', '192.0.0.0', '192.0.0.192'],
  ['reserved', '192.0.2.1', '192.88.99.1', '198.18.0.0', '198.19.255.255', '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
] as const)('IPv4, %s: %s, %s, %s, …', (kind, ...addresses) => {
  expect(addresses.map((address) => [address, addressKind(address)])).toEqual(addresses.map((address) => [address, kind]));
});

test.each([
  ['public', '2606:4700:4700::1111', '2a00::', '2001:200::', '3ffe::1', '[2606:4700:4700::1111]'],
  ['loopback', '::', '::1', '[::1]', '0:0:0:0:0:0:0:1'],
  ['private', 'fc00::', 'fd12:3456::1', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'fec0::1', 'feff::1'],
  ['reserved', 'fe80::1', 'febf::1', 'fe80::1%eth0', '[fe80::1%25eth0]', 'ff02::1', 'fd00:ec2::254', 'fd20:ce::254', '100::1', '64:ff9b:1::7f00:1', '5f00::1', '4000::1', '1fff::1'],
  ['reserved', '2001:db8::1', '2001:1ff::1', '3fff:fff::1', 'fbff::1', 'fe00::1'],
] as const)('IPv6, %s: %s, %s, …', (kind, ...addresses) => {
  expect(addresses.map((address) => [address, addressKind(address)])).toEqual(addresses.map((address) => [address, kind]));
});

/** Forms of IPv6 that have an IPv4 address in them, for 127.0.0.1, 10.0.0.1, 169.254.169.254 and 8.8.8.8. */
test.each([
  ['mapped', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '::ffff:8.8.8.8'],
  ['compatible', '::127.0.0.1', '::a00:1', '::169.254.169.254', '::8.8.8.8'],
  ['translated', '::ffff:0:127.0.0.1', '::ffff:0:10.0.0.1', '::ffff:0:169.254.169.254', '::ffff:0:8.8.8.8'],
  ['NAT64', '64:ff9b::127.0.0.1', '64:ff9b::10.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b::8.8.8.8'],
  ['6to4', '2002:7f00:1::1', '2002:a00:1::1', '2002:a9fe:a9fe::1', '2002:808:808::1'],
  // Behind a relay with a public address; what is behind it is written in reverse.
  ['Teredo', '2001:0:808:808:0:0:80ff:fffe', '2001:0:808:808:0:0:f5ff:fffe', '2001:0:808:808:0:0:5601:5601', '2001:0:808:808:0:0:f7f7:f7f7'],
  ['Teredo, by its relay', '2001:0:7f00:1:0:0:f7f7:f7f7', '2001:0:a00:1:0:0:f7f7:f7f7', '2001:0:a9fe:a9fe:0:0:f7f7:f7f7', '2001:0:808:808:0:0:f7f7:f7f7'],
  ['ISATAP', '2a00::5efe:127.0.0.1', '2a00::200:5efe:10.0.0.1', '2a00::5efe:169.254.169.254', '2a00::5efe:8.8.8.8'],
])('an IPv6 address is judged by the IPv4 address in it: %s', (_, ...addresses) => {
  expect(addresses.map(addressKind)).toEqual(['loopback', 'private', 'reserved', 'public']);
});

test('a network of one’s own stays one whatever its interfaces are named after', () => {
  expect(['fd12::5efe:8.8.8.8', 'fe80::5efe:8.8.8.8'].map(addressKind)).toEqual(['private', 'reserved']);
  // All but the mark of ISATAP: an address as any other.
  for (const address of ['2a00::100:5efe:7f00:1', '2a00::1:5efe:7f00:1', '2a00::5eff:7f00:1', '2a00::5dfe:7f00:1']) expect(addressKind(address)).toBe('public');
});

test.each(['', 'localhost', 'acme.service-now.com', '127.0.0', '1.2.3.4.5', '256.0.0.1', '1.2.3.1234', '010.x.0.1', ':::1', 'acme:8182', '1::2::3'])('“%s” is no address', (text) => {
  expect(addressKind(text)).toBeUndefined();
});
