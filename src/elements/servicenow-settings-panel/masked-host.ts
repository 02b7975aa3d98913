/** Replaces the instance's host wherever it stands, in its own address and in the backend's sentences. */
export function masked(report: string, instanceUrl: string): string {
  return hostsOf(instanceUrl).reduce((text, host) => text.replace(new RegExp(escaped(host), 'gi'), () => maskedHost(host)), report);
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

/** Writes `acme.service-now.com` as `a***.service-now.com`; of another domain every name but the last is masked. */
export function maskedHost(host: string): string {
  const [, names = host, domain = ''] = /^(.+?)(\.service-now\.com(?::\d+)?|\.[^.]+)$/.exec(host) ?? [];
  return names.split('.').map((name) => `${name.charAt(0)}***`).join('.') + domain;
}
