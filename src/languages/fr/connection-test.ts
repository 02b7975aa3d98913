import type { Words } from '../../texts/catalogue.js';
import type { ConnectionTestTexts } from '../../texts/en/connection-test.js';

export const connectionTest = ({ format: { number, plural } }: Words): ConnectionTestTexts => ({
  title: 'Test de connexion',
  running: 'Test de la connexion…',
  passed: 'La connexion fonctionne.',
  limited: 'La connexion fonctionne, avec des restrictions.',
  failed: 'La connexion ne fonctionne pas.',
  broken: 'Le test n’a pas pu se terminer.',
  close: 'Fermer les résultats du test',
  status: { running: 'vérification…', pending: 'en attente' },
  skipped: (count) => {
    const form = `${number(count)} vérifications ignorées`;
    return plural(count, { one: `${number(count)} vérification ignorée`, many: form, other: form });
  },
});
