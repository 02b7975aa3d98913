import { failureText, ServiceNowError, type FailureCode } from './failure.js';
import { retryAfter, type RawAnswer } from './raw-answer.js';
import { isRedirect, redirectText } from './redirect.js';

interface Reading {
  code: FailureCode;
  /** In the place of the code's own text. */
  detail?: string;
}

/** What is said of a page, or of JSON of another kind, by its status: nobody but something in front of the instance sends it. */
const readings: Readonly<Record<number, Reading>> = {
  401: {
    code: 'provider-credentials',
    detail:
      'Something in front of the instance rejected the sign-in, such as a proxy or single sign-on. Check the username, the password, and the instance URL, then ask your ServiceNow administrator whether a username and password are enough to reach the API.',
  },
  403: {
    code: 'provider-unrecognized',
    detail:
      'Something in front of ServiceNow blocked the request, such as an address rule of the instance or a firewall. No role of the service account changes that. Ask your ServiceNow administrator and your network team to allow the Qualytics addresses.',
  },
  404: {
    code: 'provider-unrecognized',
    detail: 'There’s no ServiceNow API at this address. Check that the instance URL is the address of your instance, not of a portal or a proxy.',
  },
  407: {
    code: 'provider-unrecognized',
    detail: 'A proxy on the way to ServiceNow requires its own sign-in. Ask your network team to let Qualytics through.',
  },
  429: { code: 'provider-rate-limited' },
  451: {
    code: 'provider-unrecognized',
    detail: 'Something in front of ServiceNow blocked the request for legal reasons. Ask your network team to allow the instance’s address.',
  },
};

const signInPage: Reading = {
  code: 'provider-unrecognized',
  detail:
    'A sign-in page responds at this address instead of ServiceNow’s API. Check that the instance URL is the address of your instance, and ask your ServiceNow administrator whether single sign-on protects the API.',
};

/**
 * Names what an answer means that is not in ServiceNow's envelope: an HTML page, a gateway, another product. What says that a request
 * was turned away did so before the instance had it; a success that is none, and what failed behind a gateway, leave a write in doubt.
 */
export function diagnoseStranger(answer: RawAnswer): ServiceNowError {
  const { status, headers } = answer;
  const { code, detail = failureText[code] } = readStranger(answer);
  const unclear = status === 408 || status >= 500 || (status >= 200 && status < 300);
  return new ServiceNowError(code, { detail, unclear, retryAfter: retryAfter(headers), stranger: true });
}

function readStranger(answer: RawAnswer): Reading {
  const { status, text, body } = answer;
  const isPage = body === undefined;
  if (isRedirect(answer)) return { code: 'provider-unrecognized', detail: redirectText(answer) };
  if (isPage && /hibernat/i.test(text)) return { code: 'provider-hibernating' };
  if (isPage && status === 503) return { code: 'provider-maintenance' };
  if (status >= 500) return { code: 'provider-error' };
  return readings[status] ?? (isPage && /type=["']?password/i.test(text) ? signInPage : { code: 'provider-unrecognized' });
}
