import type { TextsOf, Words } from '../catalogue.js';

/** The dialog that asks before a disconnect. */
export const disconnectTexts = {
  part: 'disconnect',
  english: ({ provider, format: { number, plural } }: Words) => ({
    title: 'Disconnect Integration',
    disconnect: 'Disconnect',
    disconnecting: 'Disconnecting…',
    pending: 'Still disconnecting…',
    unclear: `It’s not clear whether ${provider} was disconnected.`,
    lead: (url: string): string => `Disconnect ${provider} at ${url}?`,
    noLinks: 'No tickets are linked.',
    links: (links: number, anomalies: number): string => {
      const on = plural(anomalies, { one: '1 anomaly', other: `${number(anomalies)} anomalies` });
      return plural(links, {
        one: `1 link on ${on} stops syncing and stays as a historical record.`,
        other: `${number(links)} links on ${on} stop syncing and stay as historical records.`,
      });
    },
    linksUnknown: 'Linked tickets stop syncing and stay as historical records.',
    incidents: `Incidents in ${provider} don’t change.`,
    flows: 'Flows that use this integration fail on their next run.',
    reconnect: 'Reconnecting the same instance resumes sync and sends waiting updates. With a different instance, these links stay historical records.',
  }),
} as const;
export type DisconnectTexts = TextsOf<typeof disconnectTexts>;
