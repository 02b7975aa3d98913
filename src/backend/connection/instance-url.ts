import { invalidField } from '../problems/problem-error.js';
import { allowsHost, barredText, isOwnHost, isThisComputer, type Reach } from '../reach/reach.js';

/**
 * Returns the origin that an instance's address names (domain S2): a host alone, one trailing slash trimmed; https, but on the
 * backend's own computer.
 * @throws ProblemError `invalid-request` that says what is wrong with it.
 */
export function instanceOrigin(address: string, reach: Reach): string {
  const url = parse(address.trim());
  if (url.username || url.password) throw refused('can’t contain a username or password. They have their own fields');
  if (url.pathname !== '/' || url.search || url.hash) throw refused('must end after the host. Remove the path');
  if (!allowsHost(reach, url.hostname)) throw invalidField('api_url', barredText);
  if (url.protocol !== 'https:' && !isOwnHost(reach, url.hostname) && !isThisComputer(url.hostname)) throw refused('must start with https://');
  return url.origin;
}

function parse(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !/^https?:\/\//i.test(address)) {
    throw refused('must look like https://your-instance.service-now.com');
  }
  return url;
}

const refused = (reason: string) => invalidField('api_url', `The instance URL ${reason}.`);
