import type { Words } from '../../texts/catalogue.js';
import type { DisconnectTexts } from '../../texts/en/disconnect.js';

export const disconnect = ({ product, provider, format: { number, plural } }: Words): DisconnectTexts => ({
  title: 'Déconnecter l’intégration',
  disconnect: 'Déconnecter',
  disconnecting: 'Déconnexion…',
  pending: { title: 'Déconnexion toujours en cours…', text: `Cette fenêtre reste ouverte jusqu’à la réponse de ${product}.` },
  unclear: `On ne sait pas si ${provider} a été déconnecté.`,
  lead: (url) => `Déconnecter ${provider} de ${url} ?`,
  noLinks: 'Aucun ticket n’est lié.',
  links: (links, anomalies) => {
    const many = `${number(anomalies)} anomalies`;
    const on = plural(anomalies, { one: `${number(anomalies)} anomalie`, many, other: many });
    const form = `${number(links)} liens sur ${on} ne sont plus synchronisés et restent comme historique.`;
    return plural(links, { one: `${number(links)} lien sur ${on} n’est plus synchronisé et reste comme historique.`, many: form, other: form });
  },
  linksUnknown: 'Les tickets liés ne sont plus synchronisés et restent comme historique.',
  incidents: `Les incidents dans ${provider} ne changent pas.`,
  flows: 'Les flux qui utilisent cette intégration échoueront à leur prochaine exécution.',
  reconnect: 'Reconnecter la même instance relance la synchronisation et envoie les mises à jour en attente. Avec une autre instance, ces liens restent un historique.',
});
