import type { Words } from '../../texts/catalogue.js';
import type { DisconnectTexts } from '../../texts/en/disconnect.js';

export const disconnect = ({ provider, format: { number, plural } }: Words): DisconnectTexts => ({
  title: 'Déconnecter l’intégration',
  disconnect: 'Déconnecter',
  disconnecting: 'Déconnexion…',
  pending: 'Déconnexion toujours en cours…',
  unclear: `On ne sait pas si ${provider} a été déconnecté.`,
  lead: (url) => `Déconnecter ${provider} à l’adresse ${url} ?`,
  noLinks: 'Aucun ticket n’est lié.',
  links: (links, anomalies) => {
    const on = plural(anomalies, { one: `${number(anomalies)} anomalie`, many: `${number(anomalies)} d’anomalies`, other: `${number(anomalies)} anomalies` });
    return plural(links, {
      one: `${number(links)} lien avec ${on} cessera d’être synchronisé et sera conservé à titre d’historique.`,
      many: `${number(links)} de liens avec ${on} cesseront d’être synchronisés et seront conservés à titre d’historique.`,
      other: `${number(links)} liens avec ${on} cesseront d’être synchronisés et seront conservés à titre d’historique.`,
    });
  },
  linksUnknown: 'Les tickets liés cesseront d’être synchronisés et seront conservés à titre d’historique.',
  incidents: `Les incidents dans ${provider} ne changent pas.`,
  flows: 'Les flux qui utilisent cette intégration échoueront à leur prochaine exécution.',
  reconnect: 'Si vous reconnectez la même instance, la synchronisation reprendra et les mises à jour en attente seront envoyées. Avec une autre instance, ces liens resteront conservés à titre d’historique.',
});
