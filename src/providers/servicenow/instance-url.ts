import { editDistance } from '../../common/edit-distance.js';
import { isLoopback } from '../../common/loopback.js';
import type { AddressReading } from '../provider.js';
import type { AddressTexts } from './settings-texts.js';

const domain = 'service-now.com';
const serviceNow = /(^|\.)service-now\.com$/;
/** ServiceNow's own site, often typed for the instance's domain; its own parts are nobody's instance. */
const ownSite = /^(?:([^.]+)\.)?servicenow\.com$/;
const ownNames = new Set(['www', 'developer', 'docs', 'support', 'store', 'community', 'learning', 'hi', 'signon']);
/** Labels of at most 63 characters, as they are registered. */
const hostName = /^[^.]{1,63}(\.[^.]{1,63})+$/;
/** What this form itself, and guides, write in place of a name. */
const placeholders = new Set(['your-instance', 'yourinstance', 'instance', 'instancename']);

/**
 * Reads an instance URL as a person types or pastes it (domain S2): a missing `https://` is added, a trailing slash, the
 * path of a copied page and the quotes of a copied sentence are left out. http is left to loopback addresses, which
 * development backends allow (elements P7).
 */
export function readInstanceUrl(input: string, text: AddressTexts): AddressReading {
  const typed = bared(input);
  if (!typed) return refuse(text.need);
  if (/^(mailto:)?[^\s:@/]+@[^\s:@/]+$/i.test(typed)) return refuse(text.email);
  const [first, second] = originsIn(typed);
  if (first && second) return refuse(text.several, fixOf(new URL(first)));
  if (/\s/.test(typed)) return refuse(text.spaces, fixOf(parse(typed.replace(/\s/g, ''))));
  const address = parse(typed);
  return address ? readAddress(address, text) : refuse(text.bad);
}

function readAddress(address: URL, text: AddressTexts): AddressReading {
  const { hostname, host, origin, protocol } = address;
  // An address in numbers, of the sixth version of the protocol, has no dot.
  const isLocal = isLoopback(hostname);
  const isNumbers = isLocal || hostname.startsWith('[');
  if (protocol !== 'https:' && protocol !== 'http:') return refuse(text.bad);
  if (address.username || address.password) return refuse(text.noCredentials, fixOf(address));
  if (!isNumbers && !hostname.includes('.')) return refuse(text.noDot, fixOf(address));
  if (!isNumbers && !hostName.test(hostname)) return refuse(text.bad, fixOf(address));
  if (ownSite.test(hostname)) return refuse(text.ownSite, fixOf(address));
  if (isNobodys(hostname)) return refuse(text.noInstance(hostname));
  if (protocol === 'http:' && !isLocal) return refuse(text.notHttps, fixOf(address));
  const trimmed = /[^/]/.test(address.pathname) || address.search !== '' || address.hash !== '';
  const confirm = isLocal || serviceNow.test(hostname) ? undefined : text.confirm(host);
  return { ok: true, origin, host, trimmed, confirm, meant: meantBy(hostname) };
}

/** The origins of several addresses that were pasted at once, however they are set apart, or not at all. */
function originsIn(typed: string): string[] {
  const addresses = typed.replace(/[?#]\S*/g, '').split(/[\s,;|<>]|(?=https?:\/\/)/i).map(parse);
  return [...new Set(addresses.flatMap((address) => (address && !address.username && isWhole(address.hostname) ? address.origin : [])))];
}

/** Whether a host has a dot, and is no part of one that a blank has torn. */
const isWhole = (hostname: string): boolean => hostname.includes('.') && hostname.split('.').every((label) => /^\w([\w-]*\w)?$/.test(label));

/** Whether a host of the instances' domain is no instance: the domain, ServiceNow's own names, a name left as in a guide. */
function isNobodys(hostname: string): boolean {
  const name = hostname.slice(0, -domain.length - 1);
  return serviceNow.test(hostname) && (name === '' || ownNames.has(name) || placeholders.has(name));
}

/** The instance that a host with a typing error in its domain most likely means: `acme.service-now.con`. */
function meantBy(hostname: string): string | undefined {
  const [, name, typed = ''] = /^([^.]+)\.([^.]+\.[^.]+)$/.exec(hostname) ?? [];
  const errors = editDistance(typed, domain);
  return name && errors > 0 && errors <= 3 ? instance(name) : undefined;
}

/** The origin that was probably meant: over https that of the same host, or of the instance that a bare name names; a loopback address as it is. */
function fixOf(address: URL | undefined): string | undefined {
  if (!address) return undefined;
  const { hostname } = address;
  if (isLoopback(hostname)) return `${address.protocol === 'http:' ? 'http' : 'https'}://${address.host}`;
  const own = ownSite.exec(hostname);
  if (own) {
    const [, name] = own;
    return name && !ownNames.has(name) ? instance(name) : undefined;
  }
  if (/^[a-z0-9-]+$/.test(hostname)) return instance(hostname);
  const bare = hostname.replace(/\.$/, '');
  return /^[^.]+(\.[^.]+)+$/.test(bare) ? `https://${address.host.replace(hostname, bare)}` : undefined;
}

const instance = (name: string): string => `https://${name}.service-now.com`;

/** What a sentence, a chat or a mail has put around an address. */
const bared = (input: string): string => input.trim().replace(/^["'`<(“‘«]+/, '').replace(/["'`>)”’»,;.]+$/, '').trim();

/** `https://` as it is typed in a hurry, or pasted before one that was there: `htps://`, `https:/`, `https://https://`. */
const schemes = /^(?:(h*[tp]{2,4}s*)(?:[:;][\\/]*|[\\/]+))+(?=[^\\/])/i;

/** Takes `acme.service-now.com`, and a scheme that was meant to be `https://`. */
function parse(typed: string): URL | undefined {
  const slashed = typed.replace(schemes, (_, scheme: string) => (/^http$/i.test(scheme) ? 'http://' : 'https://'));
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(slashed) ? slashed : `https://${slashed}`;
  return URL.canParse(whole) ? new URL(whole) : undefined;
}

const refuse = (error: string, fix?: string): AddressReading => ({ ok: false, error, fix });
