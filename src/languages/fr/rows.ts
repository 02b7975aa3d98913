import type { Words } from '../../texts/catalogue.js';
import type { RowTexts } from '../../texts/en/rows.js';

export const rows = ({ provider, format: { number, plural } }: Words): RowTexts => ({
  unlinked: (ticket) => `${ticket} a été dissocié. L’incident dans ${provider} reste inchangé.`,
  unlinkFailed: (ticket) => `Impossible de dissocier ${ticket}.`,
  unlinkUnclear: (ticket) => `On ne sait pas si ${ticket} a été dissocié.`,
  undo: 'Annuler',
  undoUnlinking: (ticket) => `Annuler la dissociation du ticket ${ticket}`,
  restored: (ticket) => `${ticket} est à nouveau lié. Rien n’a été écrit dans l’incident.`,
  restoreFailed: (ticket) => `Impossible de rétablir le lien vers ${ticket}.`,
  restoreUnclear: (ticket) => `On ne sait pas si le lien vers ${ticket} a été rétabli.`,
  linkedMeanwhile: (ticket) => `${ticket} était déjà à nouveau lié, par vous dans un autre onglet ou par quelqu’un d’autre.`,
  synced: (ticket, state) => `${ticket} a été synchronisé. Son état est « ${state} ».`,
  syncedWaiting: (ticket, state) => `${ticket} a été synchronisé. Son état est « ${state} ». Ses notes de travail sont toujours en attente d’envoi.`,
  syncFailed: (ticket) => `Impossible de synchroniser ${ticket}.`,
  stillLinked: (ticket) => `${ticket} est toujours lié.`,
  notRestored: (ticket) => `${ticket} est toujours dissocié.`,
  unclearHelp: 'Aucune confirmation n’est arrivée. La liste indiquera le résultat à sa prochaine actualisation.',

  linked: 'Lié',
  by: (name) => `par ${name}`,
  assigned: 'Affecté à',
  group: 'Groupe d’affectation',
  status: 'État',
  priority: 'Priorité',
  category: 'Catégorie',
  caller: 'Appelant',
  opened: 'Ouvert',
  updated: 'Mis à jour',
  resolved: 'Résolu',
  closed: 'Fermé',
  description: 'Description',
  showAll: 'Tout afficher',
  showLess: 'Afficher moins',
  lastSynced: 'Dernière synchronisation',
  never: 'pas encore',
  alsoOn: 'Également lié à',
  anomaly: (id) => `Anomalie ${id}`,
  anomalies: (count) =>
    plural(count, { one: `${number(count)} autre anomalie`, many: `${number(count)} d’autres anomalies`, other: `${number(count)} autres anomalies` }),
  instance: 'Instance',
  lastProblem: 'Dernier problème',
  syncNow: 'Synchroniser maintenant',
  syncTicket: (ticket) => `Synchroniser maintenant ${ticket}`,

  filter: 'Filtrer les tickets liés',
  filterPlaceholder: 'Numéro, texte, état ou personne affectée',
  filterStatus: 'Filtrer par état',
  anyStatus: 'Tous les états',
  open: 'Ouverts',
  counted: (label, count) => `${label} (${number(count)})`,
  filtered: (shown, total) =>
    shown === 0
      ? 'Aucun ticket ne correspond.'
      : plural(total, { one: `${number(shown)} sur ${number(total)} ticket`, many: `${number(shown)} sur ${number(total)} de tickets`, other: `${number(shown)} sur ${number(total)} tickets` }),
});
