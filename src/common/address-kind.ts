/**
 * Where an IP address leads: anywhere on the internet; to this very computer; into a network of one's own; or nowhere that a
 * service has its place: link-local, the metadata services of clouds, multicast, documentation, what is reserved.
 */
export type AddressKind = 'public' | 'loopback' | 'private' | 'reserved';

type Range = readonly [prefix: string, bits: number, kind: AddressKind];

/** The first that fits counts (the IANA's special-purpose registry). */
const ranges4: readonly Range[] = [
  // Systems take it for their own loopback address.
  ['0.0.0.0', 32, 'loopback'],
  ['0.0.0.0', 8, 'reserved'],
  ['127.0.0.0', 8, 'loopback'],
  ['10.0.0.0', 8, 'private'],
  ['172.16.0.0', 12, 'private'],
  ['192.168.0.0', 16, 'private'],
  // Metadata of a cloud, in the midst of the addresses of carriers.
  ['100.100.100.200', 32, 'reserved'],
  ['100.64.0.0', 10, 'private'],
  ['169.254.0.0', 16, 'reserved'],
  // Another cloud's, with a public address that nobody has outside of it.
  ['168.63.129.16', 32, 'reserved'],
  ['192.0.0.0', 24, 'reserved'],
  ['192.0.2.0', 24, 'reserved'],
  ['192.88.99.0', 24, 'reserved'],
  ['198.18.0.0', 15, 'reserved'],
  ['198.51.100.0', 24, 'reserved'],
  ['203.0.113.0', 24, 'reserved'],
  ['224.0.0.0', 3, 'reserved'],
];

const ranges6: readonly Range[] = [
  ['::', 128, 'loopback'],
  ['::1', 128, 'loopback'],
  // Metadata of clouds, in the midst of private addresses.
  ['fd00:ec2::254', 128, 'reserved'],
  ['fd20:ce::254', 128, 'reserved'],
  ['fc00::', 7, 'private'],
  // Site-local, which private addresses have taken the place of.
  ['fec0::', 10, 'private'],
  ['2001::', 23, 'reserved'],
  ['2001:db8::', 32, 'reserved'],
  ['3fff::', 20, 'reserved'],
  // All that is given out so far.
  ['2000::', 3, 'public'],
];

/** Where IPv6 addresses of these prefixes have an IPv4 address in them, by its first byte. */
const embeddings: readonly (readonly [prefix: string, bits: number, at: number])[] = [
  ['::ffff:0:0', 96, 12],
  ['::ffff:0:0:0', 96, 12],
  ['::', 96, 12],
  ['64:ff9b::', 96, 12],
  ['2002::', 16, 2],
  ['2001::', 32, 4],
];

/**
 * Tells where an IP address leads; undefined for what is none. One that holds another one is judged by that, too: it leads where
 * either does.
 * @param text as a resolver writes it, or a URL: `127.0.0.1`, `::1`, `[::1]`, `fe80::1%eth0`
 */
export function addressKind(text: string): AddressKind | undefined {
  const bytes = bytes4(text) ?? bytes6(text);
  if (bytes === undefined) return undefined;
  if (bytes.length === 4) return kind4(bytes);
  // These two would else be taken for embedded ones.
  const inner = isIn(bytes, '::', 127) ? [] : embeddedIn(bytes);
  const kinds = inner.map(kind4);
  return kinds.find((kind) => kind !== 'public') ?? (kinds.length > 0 && !isIsatap(bytes) ? 'public' : kindIn(ranges6, bytes, 'reserved'));
}

type Bytes = readonly number[];

const kind4 = (bytes: Bytes): AddressKind => kindIn(ranges4, bytes, 'public');

const kindIn = (ranges: readonly Range[], bytes: Bytes, otherwise: AddressKind): AddressKind =>
  ranges.find(([prefix, bits]) => isIn(bytes, prefix, bits))?.[2] ?? otherwise;

/** Returns the IPv4 addresses that an IPv6 address holds. */
function embeddedIn(bytes: Bytes): Bytes[] {
  const found = embeddings.filter(([prefix, bits]) => isIn(bytes, prefix, bits)).map(([, , at]) => bytes.slice(at, at + 4));
  if (isIsatap(bytes)) found.push(bytes.slice(12));
  // Teredo has the address of its relay, and in reverse that of the computer behind it.
  if (isIn(bytes, '2001::', 32)) found.push(bytes.slice(12).map((byte) => byte ^ 255));
  return found;
}

/** An interface that is named after its IPv4 address, in whatever network. */
const isIsatap = (bytes: Bytes): boolean => [0, 2].includes(bytes[8] ?? 1) && bytes[9] === 0 && bytes[10] === 0x5e && bytes[11] === 0xfe;

/** Tests whether an address begins with the first bits of another one. */
function isIn(bytes: Bytes, prefix: string, bits: number): boolean {
  const wanted = bytes4(prefix) ?? bytes6(prefix) ?? [];
  return bytes.length === wanted.length && bytes.every((byte, index) => ((byte ^ (wanted[index] ?? 0)) & maskAt(index, bits)) === 0);
}

const maskAt = (index: number, bits: number): number => (0xff00 >> Math.min(8, Math.max(0, bits - index * 8))) & 255;

function bytes4(text: string): Bytes | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return undefined;
  const bytes = text.split('.').map(Number);
  return bytes.every((byte) => byte < 256) ? bytes : undefined;
}

function bytes6(text: string): Bytes | undefined {
  const address = `http://[${text.replace(/^\[|%.*$|\]$/g, '')}]/`;
  if (!text.includes(':') || !URL.canParse(address)) return undefined;
  const [head = '', tail] = new URL(address).hostname.slice(1, -1).split('::');
  const [before, after] = [groupsOf(head), groupsOf(tail ?? '')];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
  return [...before, ...zeros, ...after].flatMap((group) => [group >> 8, group & 255]);
}

const groupsOf = (text: string): number[] => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)));
