import { urlText as text } from '../shared/strings/connection.js';

/** What a typed instance URL amounts to: the origin to send, or why it cannot be used and what may have been meant. */
export type InstanceUrl =
  | { ok: true; origin: string; host: string; /** A path, a query or the like was left out. */ trimmed: boolean }
  | { ok: false; error: string; /** An origin to offer instead. */ fix?: string | undefined };

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;
const serviceNow = /(^|\.)service-now\.com$/;
/** ServiceNow's own site, often typed for the instance's domain; its own parts are nobody's instance. */
const ownSite = /^(?:(?<name>[^.]+)\.)?servicenow\.com$/;
const ownNames = new Set(['www', 'developer', 'docs', 'support', 'store', 'community', 'learning', 'hi']);

/**
 * Reads an instance URL as a person types or pastes it (domain S2): a missing `https://` is added, a trailing slash and
 * the path of a copied page are left out. http is left to loopback addresses, which development backends allow.
 */
export function readInstanceUrl(input: string): InstanceUrl {
  const typed = input.trim();
  if (!typed) return refuse(text.need);
  if (/\s/.test(typed)) return refuse(text.spaces, fixOf(parse(typed.replace(/\s+/g, ''))));
  const address = parse(typed);
  return address ? readAddress(address) : refuse(text.bad);
}

function readAddress(address: URL): InstanceUrl {
  const { hostname, host, origin, protocol } = address;
  const isLoopback = loopback.test(hostname);
  if (!/^https?:$/.test(protocol)) return refuse(text.bad);
  if (address.username || address.password) return refuse(text.noCredentials, fixOf(address));
  if (!isLoopback && !hostname.includes('.')) return refuse(text.noDot, fixOf(address));
  if (!isLoopback && !/^[^.]+(\.[^.]+)+$/.test(hostname)) return refuse(text.bad);
  if (ownSite.test(hostname)) return refuse(text.ownSite, fixOf(address));
  if (protocol === 'http:' && !isLoopback) return refuse(text.notHttps, fixOf(address));
  return { ok: true, origin, host, trimmed: /[^/]/.test(address.pathname) || address.search !== '' || address.hash !== '' };
}

/** Whether credentials may go there only after the user has confirmed it: a host that is not ServiceNow's own. */
export function needsConfirmation(url: InstanceUrl): url is InstanceUrl & { ok: true } {
  if (!url.ok) return false;
  const { hostname } = new URL(url.origin);
  return !serviceNow.test(hostname) && !loopback.test(hostname);
}

/** The https origin that was probably meant: of the same host, or of the instance that a bare name names. */
function fixOf(address: URL | undefined): string | undefined {
  if (!address) return undefined;
  const { hostname } = address;
  if (ownSite.test(hostname)) {
    const name = ownSite.exec(hostname)?.groups?.['name'];
    return name && !ownNames.has(name) ? instance(name) : undefined;
  }
  if (/^[a-z0-9-]+$/.test(hostname) && !loopback.test(hostname)) return instance(hostname);
  return /^[^.]+(\.[^.]+)+$/.test(hostname) ? `https://${address.host}` : undefined;
}

const instance = (name: string): string => `https://${name}.service-now.com`;

/** Takes `acme.service-now.com`, and `https:/` or `https//` for the `https://` that was meant. */
function parse(typed: string): URL | undefined {
  const slashed = typed.replace(/^(https?)(:\/*|\/\/+)(?=[^/])/i, '$1://');
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(slashed) ? slashed : `https://${slashed}`;
  return URL.canParse(whole) ? new URL(whole) : undefined;
}

const refuse = (error: string, fix?: string): InstanceUrl => ({ ok: false, error, fix });
