import type { TextsOf, Words } from '../catalogue.js';

/** The dialog that asks before a disconnect. */
export const disconnectTexts = {
  part: 'disconnect',
  english: ({ product, provider, format: { number, plural } }: Words) => ({
    title: 'Disconnect Integration',
    disconnect: 'Disconnect',
    disconnecting: 'Disconnecting…',
    pending: { title: 'Still disconnecting…', text: `The dialog stays until ${product} has answered.` },
    unclear: {
      title: `It is not clear whether ${provider} was disconnected.`,
      text: 'No definite answer came back. Close this dialog to see how it is now, or try again.',
    },
    lead: (url: string): string => `Disconnect ${provider} at ${url}?`,
    noLinks: 'No tickets are linked.',
    links: (links: number, anomalies: number): string => {
      const on = plural(anomalies, { one: '1 anomaly', other: `${number(anomalies)} anomalies` });
      return plural(links, {
        one: `1 link on ${on} stops syncing and stays as historical records.`,
        other: `${number(links)} links on ${on} stop syncing and stay as historical records.`,
      });
    },
    linksUnknown: 'Linked tickets stop syncing and stay as historical records.',
    incidents: `Incidents in ${provider} stay as they are.`,
    flows: 'Flows that use this integration fail on their next run.',
    reconnect: 'Connect the same instance again, and they sync again: updates that were waiting are sent then. With another instance they stay records.',
  }),
} as const;
export type DisconnectTexts = TextsOf<typeof disconnectTexts>;
