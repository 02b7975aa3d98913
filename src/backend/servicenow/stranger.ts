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
      'The sign-in was refused, by something that does not answer like ServiceNow: a proxy or a single sign-on in front of the instance. Check the username, the password and the instance URL, then ask your ServiceNow administrator whether the API can be reached with a username and a password alone.',
  },
  403: {
    code: 'provider-unrecognized',
    detail:
      'Something in front of ServiceNow blocked the request: an address rule of the instance, or a firewall. No role of the service account changes that. Ask your ServiceNow administrator and your network team to allow the addresses of Qualytics.',
  },
  404: {
    code: 'provider-unrecognized',
    detail: 'There is no ServiceNow API at this address. Check that the instance URL names your instance and not a portal or a proxy.',
  },
  407: {
    code: 'provider-unrecognized',
    detail: 'A proxy on the way to ServiceNow wants a sign-in of its own. Ask your network team to let Qualytics through.',
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
    'This address answers with a sign-in page, and not like ServiceNow’s API. Check that the instance URL names your instance, and ask your ServiceNow administrator whether a single sign-on stands before the API.',
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
