import type { Words } from '../../texts/catalogue.js';
import type { ReportTexts } from '../../texts/en/report.js';

export const report = ({ product, provider }: Words): ReportTexts => ({
  support: `Copier le rapport pour l’assistance ${product}`,
  administrator: `Copier le rapport pour l’administrateur ${provider}`,
  copied: {
    support: `Le rapport pour l’assistance ${product} a été copié. Le nom de l’instance y est masqué.`,
    administrator: `Le rapport pour l’administrateur ${provider} a été copié. Il contient l’URL complète de l’instance.`,
  },
  byHand: 'Le navigateur n’autorise pas la copie ici. Le rapport est sélectionné. Copiez-le avec Ctrl+C ou ⌘C.',
  report: 'Rapport',
  heading: `Rapport ${provider}`,
  reader: { support: `Pour l’assistance ${product}`, administrator: `Pour l’administrateur ${provider}` },
  contact: 'Contact',
  time: 'Date et heure',
  instance: 'Instance',
  account: 'Compte de service',
  version: 'Version',
  request: 'ID de la requête',
  result: 'Résultat',
  checks: 'Vérifications',
  status: { passed: 'réussie', failed: 'en échec', skipped: 'ignorée', unproven: 'non testée' },
  requests: `Requêtes vers ${provider}`,
  rights: 'Accès dont le compte de service a besoin',
  reproduce: 'Étapes pour reproduire',
  steps: 'Étapes à suivre',
  fact: (name, value) => `${name} : ${value}`,
  unanswered: 'pas de réponse',
  refused: 'Refusé jusqu’ici',
  occasions: {
    test: `Dans ${product}, ouvrez Paramètres > Intégrations > ${provider} et choisissez « Tester la connexion ».`,
    save: `Dans ${product}, ouvrez Paramètres > Intégrations > ${provider}, saisissez l’URL de l’instance et le compte de service, puis enregistrez.`,
    create: (anomaly) => `Dans ${product}, ouvrez l’anomalie ${anomaly}, choisissez « Créer un ticket », remplissez le formulaire et choisissez « Créer ».`,
    link: (anomaly) => `Dans ${product}, ouvrez l’anomalie ${anomaly}, choisissez « Lier un ticket », trouvez un incident et choisissez « Lier ».`,
    sync: (anomaly) => `Dans ${product}, ouvrez l’anomalie ${anomaly}. ${product} lit les incidents liés et y écrit, sous forme de notes de travail, ce qui arrive à l’anomalie.`,
  },
  sent: (account) =>
    account
      ? `${product} s’authentifie sous le compte ${account}, envoie la requête ci-dessus et obtient le résultat indiqué à cet endroit.`
      : `${product} envoie la requête ci-dessus et obtient le résultat indiqué à cet endroit.`,
});
