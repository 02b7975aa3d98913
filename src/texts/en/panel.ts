import type { TextsOf, Words } from '../catalogue.js';

/** The row of the settings panel: what it says before a click. */
export const panelTexts = {
  part: 'panel',
  english: ({ product, provider }: Words) => ({
    pitch: `Create and link ${provider} incidents from anomalies.`,
    loading: `Loading the ${provider} connection…`,
    connect: 'Connect',
    connected: 'Connected',
    /** A connection that works, by which no ticket can be created. */
    limited: 'Can’t create tickets',
    noTickets: 'Tickets can’t be created yet.',
    failing: 'Connection failing',
    unknown: 'Not tested yet',
    more: 'More actions',
    test: 'Test connection',
    testAgain: 'Test again',
    edit: 'Edit',
    editCredentials: 'Edit credentials',
    defaults: 'Defaults for new tickets',
    disconnect: 'Disconnect',
    /** Beside the connection, in the place of an age. */
    tested: (when: string): string => `tested ${when}`,
    lastTested: (when: string): string => `Last tested ${when}.`,
    credentials: (when: string): string => `Credentials changed ${when}`,
    credentialsBy: (when: string, name: string): string => `Credentials changed ${when} by ${name}`,
    guide: 'Service account and values',
    log: 'Recent changes',
    noAccess: 'You can’t manage integrations.',
    noAccessHelp: `You need the Manager or Admin role to connect ${provider}. Ask a ${product} administrator.`,
    otherActive: (label: string): string => `${label} is connected.`,
    otherActiveHelp: (label: string): string =>
      `Only one ticketing integration can be active at a time. Disconnect ${label} first, then connect ${provider}.`,
    offlineHelp: 'The connection appears once you’re back online.',
    created: 'The Integration has been successfully created.',
    updated: 'Credentials replaced. Linked tickets keep syncing.',
    defaultsSaved: 'Defaults for new tickets saved.',
    replaced: 'Someone else replaced the connection in the meantime. The one shown now stays connected.',
    disconnected: `${provider} disconnected. Incidents in ${provider} are unchanged.`,
    /** Of a connection that somebody else has ended. */
    gone: `${provider} was disconnected in the meantime.`,
    /** Of a change of the connection whose outcome nobody knows. */
    inDoubt: 'No confirmation came back. Close this dialog to see the connection as it is now, or try again.',
  }),
} as const;
export type PanelTexts = TextsOf<typeof panelTexts>;
