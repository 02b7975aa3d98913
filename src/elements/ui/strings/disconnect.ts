export const disconnectText = {
  title: 'Disconnect Integration',
  disconnect: 'Disconnect',
  disconnecting: 'Disconnecting…',
  pending: { title: 'Still disconnecting…', text: 'The dialog stays until Qualytics has answered.' },
  unclear: {
    title: 'It is not clear whether ServiceNow was disconnected.',
    text: 'No definite answer came back. Close this dialog to see how it is now, or try again.',
  },
  lead: (url: string): string => `Disconnect ServiceNow at ${url}?`,
  links: (links: number, anomalies: number): string =>
    links === 0
      ? 'No tickets are linked.'
      : `${count(links, 'link', 'links')} on ${count(anomalies, 'anomaly', 'anomalies')} ${links === 1 ? 'stops' : 'stop'} syncing and ${
          links === 1 ? 'stays' : 'stay'
        } as historical records.`,
  linksUnknown: 'Linked tickets stop syncing and stay as historical records.',
  incidents: 'Incidents in ServiceNow stay as they are.',
  flows: 'Flows that use this integration fail on their next run.',
  reconnect: 'Connect the same instance again, and they sync again: updates that were waiting are sent then. With another instance they stay records.',
};

function count(value: number, one: string, many: string): string {
  return `${value} ${value === 1 ? one : many}`;
}
