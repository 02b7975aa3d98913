import type { Words } from '../../texts/catalogue.js';
import type { ReportTexts } from '../../texts/en/report.js';

export const report = ({ product, provider }: Words): ReportTexts => ({
  support: `Copier le rapport pour l’assistance ${product}`,
  administrator: `Copier le rapport pour l’administrateur ${provider}`,
  copied: {
    support: `Rapport pour l’assistance ${product} copié. Le nom de l’instance est masqué.`,
    administrator: `Rapport pour l’administrateur ${provider} copié. Il contient l’URL complète de l’instance.`,
  },
  byHand: 'Le navigateur n’autorise pas la copie ici. Le rapport est sélectionné. Copiez-le avec Ctrl+C ou ⌘C.',
  report: 'Rapport',
  heading: `Rapport ${provider}`,
  reader: { support: `Pour l’assistance ${product}`, administrator: `Pour l’administrateur ${provider}` },
  contact: 'Contact',
  time: 'Heure',
  instance: 'Instance',
  account: 'Compte de service',
  version: 'Version',
  request: 'ID de requête',
  result: 'Résultat',
  checks: 'Vérifications',
  status: { passed: 'réussi', failed: 'échoué', skipped: 'ignoré', unproven: 'non testé' },
  requests: `Requêtes vers ${provider}`,
  rights: 'Droits dont le compte de service a besoin',
  reproduce: 'Étapes pour reproduire',
  steps: 'Étapes à suivre',
  fact: (name, value) => `${name} : ${value}`,
  unanswered: 'pas de réponse',
  refused: 'Refusé jusqu’ici',
  occasions: {
    test: `Dans ${product}, allez dans Paramètres > Intégrations > ${provider} et choisissez « Tester la connexion ».`,
    save: `Dans ${product}, allez dans Paramètres > Intégrations > ${provider}, saisissez l’URL de l’instance et le compte de service, puis enregistrez.`,
    create: (anomaly) => `Dans ${product}, ouvrez l’anomalie ${anomaly}, choisissez « Créer un ticket », remplissez le formulaire et choisissez « Créer ».`,
    link: (anomaly) => `Dans ${product}, ouvrez l’anomalie ${anomaly}, choisissez « Lier un ticket », cherchez un incident et choisissez « Lier ».`,
    sync: (anomaly) => `Dans ${product}, ouvrez l’anomalie ${anomaly}. ${product} lit les incidents liés et y inscrit, en notes de travail, ce qui arrive à l’anomalie.`,
  },
  sent: (account) =>
    account
      ? `${product} envoie la requête ci-dessus, connecté en tant que ${account}, avec le résultat indiqué.`
      : `${product} envoie la requête ci-dessus, avec le résultat indiqué.`,
});
