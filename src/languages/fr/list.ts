import type { Words } from '../../texts/catalogue.js';
import type { ListTexts } from '../../texts/en/list.js';

export const list = ({ provider, format: { number, plural } }: Words): ListTexts => ({
  heading: 'Tickets liés',
  count: (shown, total) => (total > shown ? `${number(shown)} sur ${number(total)}` : number(shown)),
  create: 'Créer un ticket',
  link: 'Lier un ticket',
  empty: 'Aucun ticket lié',
  adviceCreate: 'Créez un ticket pour un problème nouveau et distinct.',
  adviceLink: 'Liez un incident qui couvre déjà cette anomalie.',
  adviceUnchanged: 'Ne liez pas un incident qui doit rester inchangé.',
  adviceUnsure: 'Dans le doute, créez un nouveau ticket.',
  loading: 'Chargement des tickets liés…',
  noView: 'Vous n’avez pas l’autorisation de voir les tickets de cette anomalie.',
  noViewHelp: 'Demandez à un administrateur l’autorisation d’équipe Reporter pour le datastore de l’anomalie.',
  formerInstance: (count) =>
    plural(count, {
      one: `${number(count)} ticket appartient à une instance qui n’est plus connectée.`,
      many: `${number(count)} de tickets appartiennent à une instance qui n’est plus connectée.`,
      other: `${number(count)} tickets appartiennent à une instance qui n’est plus connectée.`,
    }),
  noLongerSync: (count) =>
    plural(count, {
      one: 'Ce ticket n’est plus synchronisé. Il affiche son dernier état connu.',
      many: 'Ces tickets ne sont plus synchronisés. Ils affichent leur dernier état connu.',
      other: 'Ces tickets ne sont plus synchronisés. Ils affichent leur dernier état connu.',
    }),
  openSettings: 'Ouvrir les paramètres',
  otherActive: (label) => `Cet espace de travail utilise ${label} pour les tickets.`,
  otherActiveHelp: (label) => `Vous ne pouvez ni créer ni lier de tickets ${provider} tant que ${label} est connecté.`,
  archived: (status) =>
    status
      ? `Cette anomalie est archivée avec l’état « ${status} ». Restaurez-la pour créer ou lier des tickets.`
      : 'Cette anomalie est archivée. Restaurez-la pour créer ou lier des tickets.',
  oneWay: `Les modifications faites dans ${provider} n’ont pas d’effet sur cette anomalie. Acquittez l’anomalie ou archivez-la ici.`,
  alsoOn: (count) =>
    plural(count, {
      one: `Également lié à ${number(count)} autre anomalie.`,
      many: `Également lié à ${number(count)} d’autres anomalies.`,
      other: `Également lié à ${number(count)} autres anomalies.`,
    }),
  unreadable: (count) =>
    plural(count, {
      one: `${number(count)} ticket lié n’a pas pu être lu et n’est pas affiché.`,
      many: `${number(count)} de tickets liés n’ont pas pu être lus et ne sont pas affichés.`,
      other: `${number(count)} tickets liés n’ont pas pu être lus et ne sont pas affichés.`,
    }),
  createOpen: (title) => `On ne sait pas si le ticket « ${title} » a été créé.`,

  details: (ticket) => `Détails du ticket ${ticket}`,
  unlink: (ticket) => `Dissocier ${ticket}`,
  removeLink: 'Supprimer le lien',
  retryNow: 'Relancer maintenant',
  syncing: 'Synchronisation…',
  removeLinkTo: (ticket) => `Supprimer le lien vers ${ticket}`,
  retryTicket: (ticket) => `Relancer maintenant pour ${ticket}`,
  syncingTicket: (ticket) => `Synchronisation… ${ticket}`,
  sort: 'Trier',
  sortBy: { state: 'État', newest: 'Plus récents', priority: 'Priorité' },
  stages: { open: 'Ouverts', resolved: 'Résolus', closed: 'Fermés' },
  noPriority: 'Sans priorité',
  assigned: 'Affecté à',
  priority: 'Priorité',
  synced: 'synchronisé',
  neverSynced: 'pas encore synchronisé',
  noLongerSyncing: 'n’est plus synchronisé',

  pending: (count) =>
    plural(count, {
      one: `${number(count)} note de travail est en attente d’envoi.`,
      many: `${number(count)} de notes de travail sont en attente d’envoi.`,
      other: `${number(count)} notes de travail sont en attente d’envoi.`,
    }),
  undelivered: (count) =>
    plural(count, {
      one: `${number(count)} note de travail n’a pas été transmise.`,
      many: `${number(count)} de notes de travail n’ont pas été transmises.`,
      other: `${number(count)} notes de travail n’ont pas été transmises.`,
    }),
  failed: 'La dernière synchronisation a échoué. Nouvelle tentative automatique.',
  noteFailed: (count) =>
    plural(count, {
      one: `${number(count)} note de travail n’est pas encore transmise. Nouvelle tentative automatique.`,
      many: `${number(count)} de notes de travail ne sont pas encore transmises. Nouvelle tentative automatique.`,
      other: `${number(count)} notes de travail ne sont pas encore transmises. Nouvelle tentative automatique.`,
    }),
  paused: 'La synchronisation est suspendue jusqu’au remplacement des identifiants.',
  broken: 'Ce ticket n’est pas synchronisé.',
  lastKnown: (state) => `Dernier état connu : ${state}.`,
  lastKnownAt: (state, when) => `Dernier état connu : ${state}, ${when}.`,
  pausedHelp: 'La synchronisation est suspendue jusqu’à la résolution du problème. Chaque ticket affiche son dernier état connu.',
  retryingHelp: 'La synchronisation est relancée automatiquement. Les états affichés ne sont peut-être plus à jour.',
});
