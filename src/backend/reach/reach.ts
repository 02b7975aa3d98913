import { addressKind } from '../../common/address-kind.js';

/** The addresses beside public ones at which an instance may be. */
export interface Reach {
  /** On the computer that the backend runs on. */
  readonly allowLoopback?: boolean;
  /** In a network of one's own. Link-local addresses and those of a cloud's metadata are in none. */
  readonly allowPrivate?: boolean;
  /** Hosts of the backend's own, whatever their addresses are: where a mock has its instance. */
  readonly ownHosts?: readonly string[];
}

/** The code of the cause with which a `fetch` fails that would have reached an address it must not. */
export const barredCode = 'ERR_ADDRESS_NOT_ALLOWED';

/** What is said of such an address, the same whether anything is there or not. */
export const barredText =
  'Qualytics doesn’t connect to this address. It belongs to the computer that Qualytics runs on, or to a private network, or is reserved. Enter the public address of your instance, or ask whoever runs Qualytics to allow that network.';

/** Tests whether a host is one of the backend's own. */
export const isOwnHost = ({ ownHosts = [] }: Reach, hostname: string): boolean => ownHosts.map(bare).includes(bare(hostname));

/** Tests whether an IP address may be connected to; what is none may not. */
export function allowsAddress({ allowLoopback = false, allowPrivate = false }: Reach, address: string): boolean {
  const kind = addressKind(address);
  return kind === 'public' || (kind === 'loopback' && allowLoopback) || (kind === 'private' && allowPrivate);
}

/** Tests whether a URL's host may be asked, as far as it tells by itself: where another name leads is known once it is resolved. */
export function allowsHost(reach: Reach, hostname: string): boolean {
  if (isOwnHost(reach, hostname)) return true;
  if (isLocalName(hostname)) return reach.allowLoopback ?? false;
  return addressKind(hostname) === undefined || allowsAddress(reach, hostname);
}

/** Tests whether a URL's host is the computer itself, by its name or its address. */
export const isThisComputer = (hostname: string): boolean => isLocalName(hostname) || addressKind(hostname) === 'loopback';

const isLocalName = (hostname: string): boolean => /(^|\.)localhost$/.test(bare(hostname));

/** Of a name, and of an address in brackets, there is more than one form. */
const bare = (hostname: string): string => hostname.toLowerCase().replace(/^\[|\]$|\.$/g, '');
