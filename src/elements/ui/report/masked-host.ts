/**
 * Replaces the instance's host wherever it stands, in its own address and in the backend's sentences.
 * @param ownDomain the domain of the provider's own instances, which stays as it is
 */
export function masked(report: string, instanceUrl: string, ownDomain: string): string {
  return hostsOf(instanceUrl).reduce((text, host) => text.replace(new RegExp(escaped(host), 'gi'), () => maskedHost(host, ownDomain)), report);
}

/** An address's scheme, user and port left out, whatever is in between: it is masked even where it is no URL. */
const hostPart = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#]*@)?(\[[^\]]*\]|[^/?#:]*)/i;

/** Returns the host as it is written, and as a URL has it, which differs where it is not of ASCII. */
function hostsOf(address: string): string[] {
  const [, written = ''] = hostPart.exec(address.trim()) ?? [];
  const hosts = [written, URL.canParse(address) ? new URL(address).hostname : ''];
  return [...new Set(hosts.map((host) => host.toLowerCase().replace(/\.$/, '')))].filter((host) => host !== '');
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Masks the instance's name where the provider's own words have it without its domain. */
export function withoutName(said: string, instanceUrl: string, ownDomain: string): string {
  const names = hostsOf(instanceUrl).filter((host) => host.endsWith(ownDomain)).map((host) => host.slice(0, -ownDomain.length));
  return names.reduce((text, name) => text.replace(new RegExp(`(?<![\\w-])${escaped(name)}(?![\\w-])`, 'gi'), () => `${name.charAt(0)}***`), said);
}

/** An address of numbers has no name to know it by. */
const numeric = /^(?:[\d.]+|\[.*\])(?=:|$)/;

/** Writes `acme.service-now.com` as `a***.service-now.com`; of a domain that is not the provider's, every name but the last is masked. */
export function maskedHost(host: string, ownDomain: string): string {
  if (numeric.test(host)) return host.replace(numeric, '***');
  const [, names = host, domain = ''] = new RegExp(`^(.+?)(${escaped(ownDomain)}(?::\\d+)?|\\.[^.]+)$`).exec(host) ?? [];
  return names.split('.').map((name) => `${name.charAt(0)}***`).join('.') + domain;
}
