import type { RawAnswer } from './raw-answer.js';

/** Tests for a redirect; a browser hides its status, and with it where it leads. */
export const isRedirect = ({ status }: Pick<RawAnswer, 'status'>): boolean => status === 0 || (status >= 300 && status < 400 && status !== 304);

/** How hosts and paths begin their words that people sign in at, ServiceNow's own among them. */
const signInWord = /^(login|logon|signin|sso|saml|idp|adfs|auth|oauth|openid|okta|accounts)/;

/** What a single sign-on is handed along. */
const signInParameter = /^(SAMLRequest|RelayState|redirect_uri)$/;

/**
 * Says where an answer leads that is a redirect, and what that most likely is. Of its target the origin alone is named: path and
 * query of a sign-in carry what is secret.
 */
export function redirectText({ headers, url = '' }: RawAnswer): string {
  const asked = parse(url);
  const target = parse(headers.get('Location') ?? '', url);
  if (!target) return `This address redirects without saying where to. ${checkUrl}`;
  const { origin } = target;
  const isElsewhere = target.hostname !== asked?.hostname;
  const isSame = target.pathname === asked?.pathname;
  if (hasHandover(target) || (!isSame && hasSignInWord(target))) return `This address redirects to a sign-in page at ${origin}. ${signInStep}`;
  if (isElsewhere && (isSame || target.pathname === '/')) return `The instance has moved to ${origin}. If you know that address, disconnect, then connect with it.`;
  return `This address redirects to ${origin}, and Qualytics doesn’t follow redirects. ${checkUrl}`;
}

const checkUrl = 'Check that the instance URL is the address of your instance, not of a portal or a proxy.';

const signInStep =
  'Check that the instance URL is the address of your instance, and ask your ServiceNow administrator whether single sign-on protects its API.';

const hasHandover = ({ searchParams }: URL): boolean => [...searchParams.keys()].some((name) => signInParameter.test(name));

const hasSignInWord = ({ hostname, pathname }: URL): boolean =>
  `${hostname}${pathname}`.toLowerCase().split(/[^a-z\d]/).some((word) => signInWord.test(word));

/** Returns an address of the web; undefined for any other. */
function parse(address: string, base = ''): URL | undefined {
  if (address === '') return undefined;
  try {
    const url = new URL(address, base || undefined);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
  } catch {
    return undefined;
  }
}
