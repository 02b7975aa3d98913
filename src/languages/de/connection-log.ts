import type { Words } from '../../texts/catalogue.js';
import type { ConnectionLogTexts } from '../../texts/en/connection-log.js';

export const connectionLog = ({ format: { sentences } }: Words): ConnectionLogTexts => ({
  loading: 'Letzte Änderungen werden geladen …',
  empty: 'Noch keine Änderungen aufgezeichnet.',
  deeds: {
    connected: (name) => (name ? `Verbunden von ${name}` : 'Verbunden'),
    'credentials-replaced': (name) => (name ? `Zugangsdaten ersetzt von ${name}` : 'Zugangsdaten ersetzt'),
    'defaults-changed': (name) => (name ? `Vorgaben für neue Tickets geändert von ${name}` : 'Vorgaben für neue Tickets geändert'),
    disconnected: (name) => (name ? `Getrennt von ${name}` : 'Getrennt'),
    changed: (name) => (name ? `Geändert von ${name}` : 'Geändert'),
  },
  failed: (cause) => sentences('Die letzten Änderungen konnten nicht geladen werden.', cause),
});
