import type { Words } from '../../texts/catalogue.js';
import type { ConnectionLogTexts } from '../../texts/en/connection-log.js';

export const connectionLog = ({ format: { sentences } }: Words): ConnectionLogTexts => ({
  loading: 'Chargement des modifications récentes…',
  empty: 'Aucune modification enregistrée pour le moment.',
  deeds: {
    connected: (name) => (name ? `Connexion établie par ${name}` : 'Connexion établie'),
    'credentials-replaced': (name) => (name ? `Remplacement des identifiants par ${name}` : 'Remplacement des identifiants'),
    'defaults-changed': (name) => (name ? `Valeurs par défaut des nouveaux tickets modifiées par ${name}` : 'Valeurs par défaut des nouveaux tickets modifiées'),
    disconnected: (name) => (name ? `Déconnexion par ${name}` : 'Déconnexion'),
    changed: (name) => (name ? `Modification par ${name}` : 'Modification'),
  },
  failed: (cause) => sentences('Impossible de charger les modifications récentes.', cause),
});
