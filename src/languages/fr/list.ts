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
  adviceUnsure: 'En cas de doute, créez un nouveau ticket.',
  loading: 'Chargement des tickets liés…',
  noView: 'Vous n’êtes pas autorisé à voir les tickets de cette anomalie.',
  noViewHelp: 'Demandez à un administrateur l’autorisation d’équipe « Reporter » pour le datastore de l’anomalie.',
  formerInstance: (count) => {
    const form = `${number(count)} tickets appartiennent à une instance qui n’est plus connectée.`;
    return plural(count, { one: `${number(count)} ticket appartient à une instance qui n’est plus connectée.`, many: form, other: form });
  },
  noLongerSync: (count) => {
    const form = 'Ces tickets ne sont plus synchronisés. Ils affichent leur dernier état connu.';
    return plural(count, { one: 'Ce ticket n’est plus synchronisé. Il affiche son dernier état connu.', many: form, other: form });
  },
  openSettings: 'Ouvrir les paramètres',
  otherActive: (label) => `Cet espace de travail utilise ${label} pour les tickets.`,
  otherActiveHelp: (label) => `Tant que ${label} est connecté, vous ne pouvez ni créer ni lier de tickets ${provider}.`,
  archived: (status) =>
    status
      ? `Cette anomalie est archivée (${status}). Restaurez-la pour créer ou lier des tickets.`
      : 'Cette anomalie est archivée. Restaurez-la pour créer ou lier des tickets.',
  oneWay: `Les changements dans ${provider} n’affectent pas cette anomalie. Prenez-la en compte ou archivez-la ici.`,
  alsoOn: (count) => {
    const form = `Aussi lié à ${number(count)} autres anomalies.`;
    return plural(count, { one: `Aussi lié à ${number(count)} autre anomalie.`, many: form, other: form });
  },
  unreadable: (count) => {
    const form = `${number(count)} tickets liés n’ont pas pu être lus et ne sont pas affichés.`;
    return plural(count, { one: `${number(count)} ticket lié n’a pas pu être lu et n’est pas affiché.`, many: form, other: form });
  },
  createOpen: (title) => `On ne sait pas si le ticket « ${title} » a été créé.`,

  details: (ticket) => `Détails de ${ticket}`,
  unlink: (ticket) => `Délier ${ticket}`,
  removeLink: 'Supprimer le lien',
  retryNow: 'Réessayer maintenant',
  syncing: 'Synchronisation…',
  removeLinkTo: (ticket) => `Supprimer le lien vers ${ticket}`,
  retryTicket: (ticket) => `Réessayer maintenant pour ${ticket}`,
  syncingTicket: (ticket) => `Synchronisation de ${ticket}…`,
  sort: 'Trier',
  sortBy: { state: 'État', newest: 'Plus récents', priority: 'Priorité' },
  stages: { open: 'Ouverts', resolved: 'Résolus', closed: 'Fermés' },
  noPriority: 'Sans priorité',
  assigned: 'Affecté à',
  priority: 'Priorité',
  synced: 'synchronisé',
  neverSynced: 'pas encore synchronisé',
  noLongerSyncing: 'plus synchronisé',

  pending: (count) => {
    const form = `${number(count)} notes de travail attendent d’être envoyées.`;
    return plural(count, { one: `${number(count)} note de travail attend d’être envoyée.`, many: form, other: form });
  },
  undelivered: (count) => {
    const form = `${number(count)} notes de travail n’ont pas été transmises.`;
    return plural(count, { one: `${number(count)} note de travail n’a pas été transmise.`, many: form, other: form });
  },
  failed: 'La dernière synchronisation a échoué. Nouvelle tentative automatique.',
  noteFailed: (count) => {
    const form = `${number(count)} notes de travail ne sont pas encore transmises. Nouvelle tentative automatique.`;
    return plural(count, { one: `${number(count)} note de travail n’est pas encore transmise. Nouvelle tentative automatique.`, many: form, other: form });
  },
  paused: 'La synchronisation est suspendue jusqu’au remplacement des identifiants.',
  broken: 'Ce ticket n’est pas synchronisé.',
  lastKnown: (state) => `Le dernier état connu est ${state}.`,
  lastKnownAt: (state, when) => `Le dernier état connu est ${state}, ${when}.`,
  pausedHelp: 'La synchronisation est suspendue jusqu’à la résolution de ce problème. Chaque ticket affiche son dernier état connu.',
  retryingHelp: 'La synchronisation est relancée automatiquement. Les états affichés peuvent ne pas être à jour.',
});
