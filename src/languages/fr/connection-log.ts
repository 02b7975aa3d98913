import type { Words } from '../../texts/catalogue.js';
import type { ConnectionLogTexts } from '../../texts/en/connection-log.js';

export const connectionLog = ({ format: { sentences } }: Words): ConnectionLogTexts => ({
  loading: 'Chargement des changements récents…',
  empty: 'Aucun changement enregistré pour l’instant.',
  deeds: {
    connected: (name) => (name ? `Connecté par ${name}` : 'Connecté'),
    'credentials-replaced': (name) => (name ? `Identifiants remplacés par ${name}` : 'Identifiants remplacés'),
    'defaults-changed': (name) => (name ? `Valeurs par défaut des nouveaux tickets modifiées par ${name}` : 'Valeurs par défaut des nouveaux tickets modifiées'),
    disconnected: (name) => (name ? `Déconnecté par ${name}` : 'Déconnecté'),
    changed: (name) => (name ? `Modifié par ${name}` : 'Modifié'),
  },
  failed: (cause) => sentences('Impossible de charger les changements récents.', cause),
});
