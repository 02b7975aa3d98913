/** Words that every part uses. */
export const commonText = {
  retry: 'Try again',
  close: 'Close',
  dismiss: 'Dismiss message',
  cancel: 'Cancel',
  newTab: '(opens in a new tab)',
  noPart: 'This part of the page could not be loaded. Check your connection, then try again.',
  noPartOffline: 'You are offline. Try again once you are connected.',
};
