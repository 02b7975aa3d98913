import type { Words } from '../../texts/catalogue.js';
import type { ConnectionTexts } from '../../texts/en/connection.js';

const methods = { basic: 'authentification de base', oauth: 'OAuth 2.0', oauth2: 'OAuth 2.0', vault: 'coffre-fort' };

export const connection = ({ product, provider }: Words): ConnectionTexts => ({
  add: `Ajouter l’intégration ${provider}`,
  edit: `Modifier l’intégration ${provider}`,
  create: 'Créer',
  update: 'Mettre à jour',
  checking: 'Vérification…',
  testing: 'Test…',
  fixed: 'Pour la modifier, déconnectez l’intégration, puis reconnectez-la.',
  refused: {
    title: `${provider} a rejeté le nom d’utilisateur ou le mot de passe.`,
    text: `Vérifiez-les, ou demandez à votre administrateur ${provider} si le compte est verrouillé ou exige un second facteur ou l’authentification unique.`,
  },
  noBasic: `${provider} n’accepte pas l’authentification par nom d’utilisateur et mot de passe.`,
  exists: `Quelqu’un d’autre a connecté ${provider} entre-temps. Fermez cette boîte de dialogue pour voir cette connexion.`,
  gone: `Il n’y a plus d’identifiants à remplacer. Connectez à nouveau ${provider}.`,
  connectAgain: 'Connecter à nouveau',
  pending: {
    title: 'Vérification toujours en cours…',
    text: `${product} s’authentifie auprès de ${provider} avec ces identifiants. Cette boîte de dialogue reste ouverte jusqu’à la réponse de ${provider}.`,
  },
  question: `Fermer sans connecter ${provider} ?`,
  questionEdit: `Fermer sans mettre à jour les identifiants ?`,
  explanation: 'Votre saisie ne sera pas conservée.',
  discard: 'Abandonner les modifications',
  nothingStored: 'Rien n’a été enregistré.',
  previousStay: 'Rien n’a changé. Les identifiants précédents restent utilisés.',
  unclear: 'On ne sait pas si la connexion a été enregistrée.',
  ready: (origin) => `${product} se connectera à ${origin}.`,
  trimmed: (origin) => `${product} se connectera à ${origin}. Le reste de l’adresse est ignoré.`,
  use: (origin) => `Utiliser ${origin}`,
  meant: (origin) => `Vouliez-vous dire ${origin} ?`,
  needConfirm: (host) => `Confirmez que ${host} est votre instance ${provider}.`,

  auth: {
    methods,
    basic: `${product} utilise l’authentification de base. OAuth 2.0 et les identifiants d’un coffre-fort viendront plus tard.`,
    basicBeside: `${product} utilise ici l’authentification de base.`,
    other: (name) => `Méthode proposée par votre ${product} : ${name}. Cette version ne permet pas de la configurer.`,
    unknown: (name) => `Cette version ne prend pas en charge « ${name} ».`,
    noBasicTitle: `Cette version ne peut pas connecter ${provider} ici.`,
    noBasic: `Cette version a besoin d’un nom d’utilisateur et d’un mot de passe, ce que votre ${product} ne propose pas. Demandez une mise à jour à un administrateur de ${product}.`,
  },
});
