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
    asking: { title: `Waiting for ${product}…`, text: 'Nothing is sent yet.' },
    signIn: 'Sign in',
    /** Of something that is under way. */
    offline: 'You are offline.',
    staleTitle: 'Could not refresh.',
    asOf: (when: string): string => `What is shown was read ${when}.`,
    slow: 'This takes longer than usual.',
    stop: 'Stop waiting',
    tryAgain: (when: string): string => `Try again ${when}.`,
    newTab: '(opens in a new tab)',
    reload: 'Reload',
    /** In the place of a title that is empty. */
    untitled: 'No short description',
    /** Folds up the reports of what the provider refused. */
    support: 'Getting support',
    /** Why a part of the page is not there. */
    noPart: {
      download: 'This part of the page could not be loaded. Check your connection, then try again.',
      offline: 'You are offline. Try again once you are connected.',
      removed: 'This part of the page could still not be loaded: the page may have been updated. Reload it; what you typed is kept.',
    },
    /** What nobody foresaw. */
    unforeseen: { title: 'This did not work.', text: 'Reload the page and try again.' },
    /** What each failure means to the user: what happened, then the next step. A provider may say more of its own codes. */
    problems: {
      unauthenticated: { title: 'You are signed out.', text: `Sign in to ${product} again, then retry.` },
      blocked: { title: `Something between this page and ${product} refused this.`, text: 'A firewall or proxy may be in the way: try again, or sign in again.' },
      forbidden: { title: 'You are not allowed to do this.', text: `Ask a ${product} administrator for the role or team permission.` },
      'not-found': { title: 'This is no longer there.', text: 'Reload the page to see the current state.' },
      refused: { title: `${product} did not take this request.`, text: 'Reload the page; if it lasts, contact support.' },
      'too-large': { title: 'This is too long to be sent.', text: 'Shorten the text, then try again.' },
      'invalid-request': { title: 'Some values were not accepted.', text: 'Correct them and try again.' },
      'already-linked': { title: 'This incident is already linked to the anomaly.', text: 'There is nothing more to do.' },
      'integration-exists': { title: `${provider} is already connected.`, text: 'Reload the page to see the connection.' },
      'other-integration-active': {
        title: 'Another ticketing integration is connected.',
        text: `Only one can be active at a time: disconnect it first, then connect ${provider}.`,
      },
      'other-instance': { title: `Another ${provider} instance is connected by now.`, text: 'Nothing was written to it. Look through what you chose, then try again.' },
      'not-connected': { title: `${provider} is not connected.`, text: 'An administrator or manager can connect it in Settings.' },
      'idempotency-in-progress': { title: 'The first request is still being worked on.', text: 'Check again in a moment; nothing is created twice.' },
      'idempotency-mismatch': { title: 'This request differs from the first one sent.', text: 'Reload the page, check what exists, and try again.' },
      'outcome-unknown': { title: `${provider} did not confirm.`, text: 'It may have been done all the same. Check again: nothing is created twice.' },
      'ticket-not-found': { title: `The incident was not found in ${provider}.`, text: 'It was deleted, or the service account may not read it.' },
      'ticket-deleted': { title: `The incident was deleted in ${provider}.`, text: 'The link can be removed.' },
      'ticket-moved': { title: 'The incident is in another table now.', text: `Look for it in ${provider}.` },
      'ticket-closed': { title: 'The ticket is closed and takes no notes any more.', text: `Reopen it in ${provider}, or leave it.` },
      'provider-credentials': {
        title: `${provider} refused the account that ${product} signs in with.`,
        text: 'An administrator or manager can replace its credentials under Settings, Integrations.',
      },
      'provider-forbidden': { title: `The service account lacks a right in ${provider}.`, text: `Ask your ${provider} administrator.` },
      'provider-unreachable': { title: `${provider} could not be reached.`, text: 'Check the instance URL, and that the instance is running.' },
      'provider-timeout': { title: `${provider} did not answer in time.`, text: `A firewall may be in the way: ask for the ${product} addresses to be allowed.` },
      'provider-tls': {
        title: `The secure connection to ${provider} failed.`,
        text: `Its TLS certificate is not valid for this address: ask your ${provider} administrator.`,
      },
      'provider-hibernating': { title: `The ${provider} instance is hibernating.`, text: 'Ask its owner to wake it, then try again.' },
      'provider-maintenance': { title: `The ${provider} instance is in maintenance.`, text: 'Try again when the maintenance is over.' },
      'provider-unrecognized': { title: `This address does not answer like ${provider}.`, text: 'Check the instance URL for a typing error.' },
      'provider-rate-limited': { title: `${provider} limits the number of requests.`, text: 'Wait a moment, then try again.' },
      'provider-rejected': { title: `${provider} did not accept the record.`, text: `Ask your ${provider} administrator which values it expects.` },
      'provider-error': { title: `${provider} answered with an error.`, text: `Try again; if it lasts, ask your ${provider} administrator.` },
      'rate-limited': { title: 'Too many requests.', text: 'Wait a moment, then try again.' },
      unavailable: { title: `${product} is not available right now.`, text: 'Try again in a moment.' },
      internal: { title: `${product} ran into an error.`, text: 'Try again; if it lasts, contact support.' },
      offline: { title: 'You are offline.', text: 'Nothing was sent. Try again once you are connected.' },
      network: { title: `${product} could not be reached.`, text: 'Check your connection, then try again.' },
      'network-or-signed-out': {
        title: `${product} could not be reached, or you are signed out.`,
        text: 'Check your connection and try again, or sign in again.',
      },
      canceled: { title: 'You stopped waiting.', text: 'Try again when you like.' },
      'no-api': { title: `This address answers no API of ${product}.`, text: 'A page came in its place. Tell the people who run this page.' },
      timeout: { title: `${product} did not answer in time.`, text: 'Try again in a moment.' },
      'invalid-answer': { title: `${product} answered in a way this page does not understand.`, text: 'Reload the page; if it lasts, contact support.' },
    } satisfies Readonly<Record<Exclude<KnownErrorCode, 'destroyed' | 'attempt-open'>, Explanation>>,
    /** The next step of a problem that this user can solve. */
    yours: {
      'not-connected': 'Connect it under Settings, Integrations.',
      'provider-credentials': 'Replace its credentials under Settings, Integrations.',
    } satisfies Readonly<Partial<Record<KnownErrorCode, string>>>,
  }),
} as const;
export type CommonTexts = TextsOf<typeof commonTexts>;
