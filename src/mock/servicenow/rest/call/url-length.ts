import { ServiceNowError } from '../../http/errors.js';

/** Far above what a server in front of an instance lets through. */
const maxUrlLength = 65_536;

/** Throws 414 for an address beyond it, be it that of a request or one that is kept. */
export function checkUrlLength(url: string): void {
  if (url.length > maxUrlLength) throw new ServiceNowError(414, 'URI Too Long');
}
