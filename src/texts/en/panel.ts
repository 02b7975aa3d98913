import type { TextsOf, Words } from '../catalogue.js';

/** The row of the settings panel: what it says before a click. */
export const panelTexts = {
  part: 'panel',
  english: ({ product, provider }: Words) => ({
    pitch: `Create and link ${provider} incidents from anomalies.`,
    loading: `Loading the ${provider} connection…`,
    connect: 'Connect',
    connected: 'Connected',
    limited: 'Connected, with limits',
    noTickets: 'Tickets cannot be created yet.',
    failing: 'Connection failing',
    unknown: 'Not checked yet',
    more: 'More actions',
    test: 'Test connection',
    testAgain: 'Test again',
    edit: 'Edit',
    editCredentials: 'Edit credentials',
    defaults: 'Defaults for new tickets',
    disconnect: 'Disconnect',
    checked: (when: string): string => `checked ${when}`,
    seen: (when: string): string => `Seen ${when}.`,
    credentials: 'Credentials changed',
    credentialsBy: (name: string): string => `by ${name}`,
    guide: 'Service account and values',
    log: 'Recent changes',
    noAccess: 'You cannot manage integrations.',
    noAccessHelp: `Connecting ${provider} takes the Manager or Admin role: ask a ${product} administrator.`,
    otherActive: (label: string): string => `${label} is connected.`,
    otherActiveHelp: (label: string): string =>
      `Only one ticketing integration can be active at a time. Disconnect ${label} first, then connect ${provider}.`,
    offlineHelp: 'The connection is shown once you are online again.',
    created: 'The Integration has been successfully created.',
    updated: 'The credentials were replaced. Links keep syncing.',
    defaultsSaved: 'The defaults for new tickets were saved.',
    replaced: 'Somebody else has replaced the connection meanwhile: the one that is shown now stays connected.',
    disconnected: `${provider} is disconnected. Incidents in ${provider} are unchanged.`,
  }),
} as const;
export type PanelTexts = TextsOf<typeof panelTexts>;
