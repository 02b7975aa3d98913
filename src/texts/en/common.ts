import type { KnownErrorCode } from '../../api/index.js';
import type { TextsOf, Words } from '../catalogue.js';
import type { Explanation } from '../explanation.js';

/** Words that every part uses. */
export const commonTexts = {
  part: 'common',
  english: ({ product, provider }: Words) => ({
    retry: 'Try again',
    close: 'Close',
    dismiss: 'Dismiss message',
    cancel: 'Cancel',
    /** While the page around has not said whether something may be done. */
    asking: { title: `Waiting for ${product}…`, text: 'Nothing has been sent yet.' },
    signIn: 'Sign in',
    /** Of something that is under way. */
    offline: 'You’re offline.',
    staleTitle: 'Couldn’t refresh.',
    asOf: (when: string): string => `Showing data from ${when}.`,
    slow: 'This is taking longer than usual.',
    stop: 'Stop waiting',
    tryAgain: (when: string): string => `Try again ${when}.`,
    newTab: '(opens in a new tab)',
    reload: 'Reload page',
    /** In the place of a title that is empty. */
    untitled: 'No short description',
    /** Folds up the reports of what the provider refused. */
    support: 'Get support',
    /** Why a part of the page is not there. */
    noPart: {
      download: 'This section couldn’t load. Check your connection, then try again.',
      offline: 'You’re offline. Try again once you’re connected.',
      removed: 'This section still couldn’t load. The page may have been updated. Reload the page. What you entered is kept.',
    },
    /** What nobody foresaw. */
    unforeseen: { title: 'Something went wrong.', text: 'Reload the page and try again.' },
    /** What each failure means to the user: what happened, then the next step. A provider may say more of its own codes. */
    problems: {
      unauthenticated: { title: 'You’re signed out.', text: `Sign in to ${product}, then try again.` },
      blocked: { title: `Something between this page and ${product} blocked the request.`, text: 'It may be a firewall or a proxy. Try again, or sign in again.' },
      forbidden: { title: 'You don’t have permission to do this.', text: `Ask a ${product} administrator for the role or team permission.` },
      'not-found': { title: 'This no longer exists.', text: 'Reload the page to see what’s there now.' },
      refused: { title: `${product} rejected the request.`, text: 'Reload the page. If it happens again, contact support.' },
      'too-large': { title: 'This is too long to send.', text: 'Shorten the text, then try again.' },
      'invalid-request': { title: 'Some values weren’t accepted.', text: 'Correct them, then try again.' },
      'already-linked': { title: 'This incident is already linked to the anomaly.', text: 'There’s nothing more to do.' },
      'integration-exists': { title: `${provider} is already connected.`, text: 'Reload the page to see the connection.' },
      'other-integration-active': {
        title: 'Another ticketing integration is connected.',
        text: `Only one can be active at a time. Disconnect it first, then connect ${provider}.`,
      },
      'other-instance': { title: `A different ${provider} instance is connected now.`, text: 'Nothing was written to that instance. Review what you chose, then try again.' },
      'not-connected': { title: `${provider} isn’t connected.`, text: 'An administrator or a manager can connect it in Settings > Integrations.' },
      'idempotency-in-progress': { title: 'The first request is still running.', text: 'Wait a moment, then check again. Checking again won’t create a duplicate.' },
      'idempotency-mismatch': { title: 'This request differs from the first one.', text: 'Reload the page, check what already exists, then try again.' },
      'outcome-unknown': { title: `${provider} didn’t confirm the request.`, text: 'It may still have gone through. Checking again won’t create a duplicate.' },
      'ticket-not-found': { title: `The incident wasn’t found in ${provider}.`, text: 'It was deleted, or the service account can’t read it.' },
      'ticket-deleted': { title: `The incident was deleted in ${provider}.`, text: 'You can remove the link.' },
      'ticket-moved': { title: 'The incident is in a different table now.', text: `Look for it in ${provider}.` },
      'ticket-closed': { title: 'The incident is closed and no longer takes work notes.', text: `Reopen it in ${provider}, or leave it as it is.` },
      'provider-credentials': {
        title: `${provider} rejected the service account’s sign-in.`,
        text: 'An administrator or a manager can replace its credentials in Settings > Integrations.',
      },
      'provider-forbidden': { title: `The service account doesn’t have enough access in ${provider}.`, text: `Ask your ${provider} administrator to grant it.` },
      'provider-unreachable': { title: `Couldn’t reach ${provider}.`, text: 'Check the instance URL, and make sure the instance is running.' },
      'provider-timeout': { title: `${provider} didn’t respond in time.`, text: `A firewall may be blocking the connection. Ask your network team to allow the ${product} addresses.` },
      'provider-tls': {
        title: `Couldn’t connect securely to ${provider}.`,
        text: `Its TLS certificate isn’t valid for this address. Ask your ${provider} administrator to check it.`,
      },
      'provider-hibernating': { title: `The ${provider} instance is hibernating.`, text: 'Ask its owner to wake it, then try again.' },
      'provider-maintenance': { title: `The ${provider} instance is down for maintenance.`, text: 'Try again when the maintenance is over.' },
      'provider-unrecognized': { title: `There’s no ${provider} instance at this address.`, text: 'Check the instance URL for a typo.' },
      'provider-rate-limited': { title: `${provider} limits the number of requests.`, text: 'Wait a moment, then try again.' },
      'provider-rejected': { title: `${provider} rejected the ticket.`, text: `Ask your ${provider} administrator which values it expects.` },
      'provider-error': { title: `${provider} ran into an error.`, text: `Try again. If it happens again, ask your ${provider} administrator.` },
      'rate-limited': { title: 'Too many requests.', text: 'Wait a moment, then try again.' },
      unavailable: { title: `${product} isn’t available right now.`, text: 'Wait a moment, then try again.' },
      internal: { title: `${product} ran into an error.`, text: 'Try again. If it happens again, contact support.' },
      offline: { title: 'You’re offline.', text: 'Nothing was sent. Try again once you’re connected.' },
      network: { title: `Couldn’t reach ${product}.`, text: 'Check your connection, then try again.' },
      'network-or-signed-out': {
        title: `Couldn’t reach ${product}, or you’re signed out.`,
        text: 'Check your connection and try again, or sign in again.',
      },
      canceled: { title: 'You stopped waiting.', text: 'Try again when you’re ready.' },
      'no-api': { title: `${product} has no API at this address.`, text: 'A web page came back instead of data. Tell the people who run this page.' },
      timeout: { title: `${product} didn’t respond in time.`, text: 'Wait a moment, then try again.' },
      'invalid-answer': { title: `${product} sent a response this page can’t read.`, text: 'Reload the page. If it happens again, contact support.' },
    } satisfies Readonly<Record<Exclude<KnownErrorCode, 'destroyed' | 'attempt-open'>, Explanation>>,
    /** The next step of a problem that this user can solve. */
    yours: {
      'not-connected': 'Connect it in Settings > Integrations.',
      'provider-credentials': 'Replace its credentials in Settings > Integrations.',
    } satisfies Readonly<Partial<Record<KnownErrorCode, string>>>,
    /** What can be said, and done, of a create or a link whose outcome nobody knows. */
    inDoubt: {
      link: (ticket: string): string => (ticket ? `It’s not clear whether ${ticket} was linked.` : 'It’s not clear whether the ticket was linked.'),
      help: 'No confirmation came back. Checking again won’t create a duplicate.',
      check: 'Check again',
    },
    /** A ticket that exists, and could not be linked; `''` for one whose number could not be read. */
    notLinked: (ticket: string, anomalyId: string): string =>
      ticket ? `Ticket ${ticket} was created but isn’t linked to anomaly ${anomalyId}.` : `A ticket was created but isn’t linked to anomaly ${anomalyId}.`,
    linkNow: 'Link now',
  }),
} as const;
export type CommonTexts = TextsOf<typeof commonTexts>;
