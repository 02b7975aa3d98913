import type { ErrorCode } from '../../../api/index.js';

/** What each failure means to the user: what happened, then the next step. */
export const problemText: Readonly<Record<ErrorCode, readonly [title: string, text: string]>> = {
  unauthenticated: ['You are signed out.', 'Sign in to Qualytics again, then retry.'],
  forbidden: ['You are not allowed to do this.', 'Ask a Qualytics administrator for the role or team permission.'],
  'not-found': ['This is no longer there.', 'Reload the page to see the current state.'],
  'invalid-request': ['Some values were not accepted.', 'Correct them and try again.'],
  'already-linked': ['This incident is already linked to the anomaly.', 'There is nothing more to do.'],
  'integration-exists': ['ServiceNow is already connected.', 'Reload the page to see the connection.'],
  'other-integration-active': [
    'Another ticketing integration is connected.',
    'Only one can be active at a time: disconnect it first, then connect ServiceNow.',
  ],
  'not-connected': ['ServiceNow is not connected.', 'An administrator or manager can connect it in Settings.'],
  'idempotency-in-progress': ['The first request is still being worked on.', 'Check again in a moment; nothing is created twice.'],
  'idempotency-mismatch': ['This request differs from the first one sent.', 'Reload the page, check what exists, and try again.'],
  'outcome-unknown': ['ServiceNow did not confirm.', 'It may have been done all the same. Check again: nothing is created twice.'],
  'ticket-not-found': [
    'The incident was not found in ServiceNow.',
    'It was deleted, or the service account may not read it.',
  ],
  'provider-credentials': [
    'ServiceNow refused the account that Qualytics signs in with.',
    'An administrator or manager can replace its credentials under Settings, Integrations.',
  ],
  'provider-forbidden': [
    'The service account lacks a right in ServiceNow.',
    'Ask your ServiceNow administrator for the role itil, and whether an ACL or a scoped-application rule denies the Incident table or its fields.',
  ],
  'provider-unreachable': ['ServiceNow could not be reached.', 'Check the instance URL, and that the instance is running.'],
  'provider-timeout': ['ServiceNow did not answer in time.', 'A firewall may be in the way: ask for the Qualytics addresses to be allowed.'],
  'provider-tls': ['The secure connection to ServiceNow failed.', 'Its TLS certificate is not valid for this address: ask your ServiceNow administrator.'],
  'provider-hibernating': ['The ServiceNow instance is hibernating.', 'Ask its owner to wake it in the ServiceNow developer portal, then try again.'],
  'provider-maintenance': ['The ServiceNow instance is in maintenance.', 'Try again when the maintenance is over.'],
  'provider-unrecognized': ['This address does not answer like ServiceNow.', 'Check the instance URL for a typing error.'],
  'provider-rate-limited': ['ServiceNow limits the number of requests.', 'Wait a moment, then try again.'],
  'provider-rejected': ['ServiceNow did not accept the record.', 'A data policy, business rule or ACL of the instance refused it.'],
  'provider-error': ['ServiceNow answered with an error.', 'Try again; if it lasts, ask your ServiceNow administrator.'],
  'rate-limited': ['Too many requests.', 'Wait a moment, then try again.'],
  unavailable: ['Qualytics is not available right now.', 'Try again in a moment.'],
  internal: ['Qualytics ran into an error.', 'Try again; if it lasts, contact support.'],
  offline: ['You are offline.', 'Nothing was sent. Try again once you are connected.'],
  network: ['Qualytics could not be reached.', 'Check your connection, then try again.'],
  timeout: ['Qualytics did not answer in time.', 'Try again in a moment.'],
  'invalid-answer': ['Qualytics answered in a way this page does not understand.', 'Reload the page; if it lasts, contact support.'],
};

/** What nobody foresaw. */
export const unforeseen = { title: 'This did not work.', text: 'Reload the page and try again.' };
