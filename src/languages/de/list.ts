import type { Words } from '../../texts/catalogue.js';
import type { ListTexts } from '../../texts/en/list.js';

export const list = ({ provider, format: { number, plural } }: Words): ListTexts => ({
  heading: 'Verknüpfte Tickets',
  count: (shown, total) => (total > shown ? `${number(shown)} von ${number(total)}` : number(shown)),
  create: 'Ticket erstellen',
  link: 'Ticket verknüpfen',
  empty: 'Keine Tickets verknüpft',
  adviceCreate: 'Erstellen Sie ein Ticket für ein neues, eigenständiges Problem.',
  adviceLink: 'Verknüpfen Sie einen Incident, der diese Anomalie bereits abdeckt.',
  adviceUnchanged: 'Verknüpfen Sie keinen Incident, der unverändert bleiben muss.',
  adviceUnsure: 'Im Zweifel erstellen Sie ein neues Ticket.',
  loading: 'Verknüpfte Tickets werden geladen …',
  noView: 'Sie haben keine Berechtigung, die Tickets dieser Anomalie zu sehen.',
  noViewHelp: 'Bitten Sie einen Administrator um die Teamberechtigung „Reporter“ für den Datastore der Anomalie.',
  formerInstance: (count) =>
    plural(count, {
      one: '1 Ticket gehört zu einer Instanz, die nicht mehr verbunden ist.',
      other: `${number(count)} Tickets gehören zu einer Instanz, die nicht mehr verbunden ist.`,
    }),
  noLongerSync: (count) =>
    plural(count, {
      one: 'Dieses Ticket wird nicht mehr synchronisiert. Es zeigt den letzten bekannten Status.',
      other: 'Diese Tickets werden nicht mehr synchronisiert. Sie zeigen den letzten bekannten Status.',
    }),
  openSettings: 'Einstellungen öffnen',
  otherActive: (label) => `Dieser Arbeitsbereich nutzt ${label} für Tickets.`,
  otherActiveHelp: (label) => `Solange ${label} verbunden ist, können Sie keine Tickets in ${provider} erstellen oder verknüpfen.`,
  archived: (status) =>
    status
      ? `Diese Anomalie ist archiviert (${status}). Stellen Sie sie wieder her, um Tickets zu erstellen oder zu verknüpfen.`
      : 'Diese Anomalie ist archiviert. Stellen Sie sie wieder her, um Tickets zu erstellen oder zu verknüpfen.',
  oneWay: `Änderungen in ${provider} wirken sich nicht auf diese Anomalie aus. Bestätigen oder archivieren Sie die Anomalie hier.`,
  alsoOn: (count) => plural(count, { one: 'Auch mit 1 weiteren Anomalie verknüpft.', other: `Auch mit ${number(count)} weiteren Anomalien verknüpft.` }),
  unreadable: (count) =>
    plural(count, {
      one: '1 verknüpftes Ticket konnte nicht gelesen werden und wird nicht angezeigt.',
      other: `${number(count)} verknüpfte Tickets konnten nicht gelesen werden und werden nicht angezeigt.`,
    }),
  createOpen: (title) => `Es ist unklar, ob das Ticket „${title}“ erstellt wurde.`,

  details: (ticket) => `Details zu ${ticket}`,
  unlink: (ticket) => `Verknüpfung mit ${ticket} aufheben`,
  removeLink: 'Verknüpfung entfernen',
  retryNow: 'Jetzt wiederholen',
  syncing: 'Wird synchronisiert …',
  removeLinkTo: (ticket) => `Verknüpfung mit ${ticket} entfernen`,
  retryTicket: (ticket) => `Jetzt wiederholen für ${ticket}`,
  syncingTicket: (ticket) => `${ticket} wird synchronisiert …`,
  sort: 'Sortieren',
  sortBy: { state: 'Status', newest: 'Neueste', priority: 'Priorität' },
  stages: { open: 'Offen', resolved: 'Gelöst', closed: 'Geschlossen' },
  noPriority: 'Keine Priorität',
  assigned: 'Zugewiesen an',
  priority: 'Priorität',
  synced: 'synchronisiert',
  neverSynced: 'noch nicht synchronisiert',
  noLongerSyncing: 'nicht mehr synchronisiert',

  pending: (count) => plural(count, { one: '1 Arbeitsnotiz wartet auf das Senden.', other: `${number(count)} Arbeitsnotizen warten auf das Senden.` }),
  undelivered: (count) => plural(count, { one: '1 Arbeitsnotiz wurde nicht zugestellt.', other: `${number(count)} Arbeitsnotizen wurden nicht zugestellt.` }),
  failed: 'Die letzte Synchronisierung ist fehlgeschlagen. Sie wird automatisch wiederholt.',
  noteFailed: (count) =>
    plural(count, { one: '1 Arbeitsnotiz ist noch nicht zugestellt. Automatische Wiederholung läuft.', other: `${number(count)} Arbeitsnotizen sind noch nicht zugestellt. Automatische Wiederholung läuft.` }),
  paused: 'Die Synchronisierung ruht, bis die Zugangsdaten ersetzt sind.',
  broken: 'Dieses Ticket wird nicht synchronisiert.',
  lastKnown: (state) => `Der letzte bekannte Status ist ${state}.`,
  lastKnownAt: (state, when) => `Der letzte bekannte Status ist ${state}, ${when}.`,
  pausedHelp: 'Die Synchronisierung ruht, bis dies behoben ist. Jedes Ticket zeigt seinen letzten bekannten Status.',
  retryingHelp: 'Die Synchronisierung wird automatisch wiederholt. Status sind möglicherweise veraltet.',
});
