import type { Words } from '../../texts/catalogue.js';
import type { DisconnectTexts } from '../../texts/en/disconnect.js';

export const disconnect = ({ provider, format: { number, plural } }: Words): DisconnectTexts => ({
  title: 'Integration trennen',
  disconnect: 'Trennen',
  disconnecting: 'Wird getrennt …',
  pending: 'Wird noch getrennt …',
  unclear: `Es ist unklar, ob ${provider} getrennt wurde.`,
  lead: (url) => `${provider} unter ${url} trennen?`,
  noLinks: 'Es sind keine Tickets verknüpft.',
  links: (links, anomalies) => {
    const on = plural(anomalies, { one: '1 Anomalie', other: `${number(anomalies)} Anomalien` });
    return plural(links, {
      one: `1 Verknüpfung an ${on} wird nicht mehr synchronisiert und bleibt als Nachweis erhalten.`,
      other: `${number(links)} Verknüpfungen an ${on} werden nicht mehr synchronisiert und bleiben als Nachweis erhalten.`,
    });
  },
  linksUnknown: 'Verknüpfte Tickets werden nicht mehr synchronisiert und bleiben als Nachweis erhalten.',
  incidents: `Die Incidents in ${provider} ändern sich nicht.`,
  flows: 'Flows, die diese Integration nutzen, schlagen beim nächsten Lauf fehl.',
  reconnect: 'Wird dieselbe Instanz wieder verbunden, läuft die Synchronisierung weiter und wartende Aktualisierungen werden gesendet. Mit einer anderen Instanz bleiben diese Verknüpfungen ein Nachweis.',
});
