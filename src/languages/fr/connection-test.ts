import type { Words } from '../../texts/catalogue.js';
import type { ConnectionTestTexts } from '../../texts/en/connection-test.js';

export const connectionTest = ({ format: { number, plural } }: Words): ConnectionTestTexts => ({
  title: 'Test de la connexion',
  running: 'Test de la connexion en cours…',
  passed: 'La connexion fonctionne.',
  limited: 'La connexion fonctionne, avec des limites.',
  failed: 'La connexion ne fonctionne pas.',
  broken: 'Le test n’a pas pu aller à son terme.',
  close: 'Fermer les résultats du test',
  status: { running: 'vérification…', pending: 'en attente' },
  skipped: (count) =>
    plural(count, {
      one: `${number(count)} vérification ignorée`,
      many: `${number(count)} de vérifications ignorées`,
      other: `${number(count)} vérifications ignorées`,
    }),
});
