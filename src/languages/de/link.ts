import type { Words } from '../../texts/catalogue.js';
import type { LinkTexts } from '../../texts/en/link.js';

export const link = ({ provider, format: { list, number, plural } }: Words): LinkTexts => ({
  title: 'Vorhandenes Ticket verknüpfen',
  search: 'Nach Nummer oder Kurzbeschreibung suchen',
  prompt: 'Geben Sie eine Nummer oder einige Wörter der Kurzbeschreibung ein, oder fügen Sie die Adresse des Incidents ein.',
  searching: `${provider} wird durchsucht …`,
  none: 'Keine Incidents gefunden. Prüfen Sie die Nummer oder Adresse, oder versuchen Sie andere Wörter.',
  noMatch: 'Keine passenden Incidents. Wählen Sie jeden Status und jede Gruppe, um alle zu sehen.',
  found: (count, total) =>
    total > count
      ? `${number(count)} von ${number(total)} Incidents`
      : plural(count, { one: '1 Incident gefunden.', other: `${number(count)} Incidents gefunden.` }),
  filtered: (count, loaded, more) => `${number(count)} von ${number(loaded)} geladenen Incidents passen.${more ? ' Laden Sie mehr, um auch die übrigen zu filtern.' : ''}`,
  filterGroup: 'Nach Zuweisungsgruppe filtern',
  anyGroup: 'Jede Gruppe',
  showMore: 'Mehr anzeigen',
  showingMore: 'Wird geladen …',
  chooseOne: (count) =>
    plural(count, { one: 'Wählen Sie den Incident unten. Mit der Pfeiltaste nach unten gelangen Sie dorthin.', other: `Wählen Sie einen der ${number(count)} Incidents unten. Mit der Pfeiltaste nach unten gelangen Sie dorthin.` }),
  linkedAlready: (ticket) => `${ticket} ist bereits verknüpft. Suchen Sie einen anderen Incident.`,
  unreadable: (count) => plural(count, { one: '1 Incident konnte nicht gelesen werden.', other: `${number(count)} Incidents konnten nicht gelesen werden.` }),
  searched: (texts) => `Gesucht wurde nach ${list(texts)}.`,
  strangeHost: (host) => `Diese Adresse gehört zu ${host}, nicht zur verbundenen Instanz.`,
  strangeHostHelp: 'Ist das eine andere Instanz, sind die Incidents unten vielleicht nicht der gemeinte. Öffnen Sie einen, bevor Sie ihn verknüpfen.',
  incidents: 'Gefundene Incidents',
  related: 'Passend zu dieser Anomalie',
  recent: 'Kürzlich verknüpft',
  suggested: (count) => plural(count, { one: 'Unten wird 1 Incident vorgeschlagen.', other: `Unten werden ${number(count)} Incidents vorgeschlagen.` }),
  opened: (when) => `eröffnet ${when}`,
  linked: (when) => `verknüpft ${when}`,
  alreadyLinked: 'Bereits verknüpft',

  description: 'Aktuelle Beschreibung',
  writesTo: (ticket) => `Verknüpfen ändert ${ticket}.`,
  writesGeneral: 'Beim Verknüpfen werden die Details der Anomalie an das Ende der Beschreibung des Incidents angefügt, dazu eine Arbeitsnotiz über die Verknüpfung. Die aktuelle Beschreibung bleibt erhalten.',
  finished: (state) => `Dieser Incident hat den Status ${state}. Verknüpfen ergänzt ihn, öffnet ihn aber nicht wieder.`,
  previewBlock: {
    appended: 'Dies wird an das Ende der Beschreibung angefügt.',
    shortened: 'Dies wird, passend gekürzt, an das Ende der Beschreibung angefügt.',
    present: 'Die Beschreibung enthält die Details dieser Anomalie bereits und bleibt unverändert.',
    omitted: 'Die Beschreibung hat keinen Platz für die Details dieser Anomalie und bleibt unverändert.',
    unreadable: 'Das Servicekonto kann die Beschreibung nicht lesen, deshalb bleibt sie unverändert.',
    unknown: 'Dies wird an das Ende der Beschreibung angefügt.',
  },
  workNote: 'Arbeitsnotiz:',
  wholeText: 'Ganzen Text anzeigen',
  appended: 'An die Beschreibung angefügt',
  previewLoading: 'Der genaue Text wird geladen …',
  previewFailed: 'Der genaue Text konnte nicht geladen werden.',

  link: 'Verknüpfen',
  linkTicket: (ticket) => `${ticket} verknüpfen`,
  linkAnyway: (ticket) => `${ticket} trotzdem verknüpfen`,
  nothingChosen: 'Wählen Sie zuerst einen Incident.',
  changed: (ticket, state) =>
    state === undefined ? `${ticket} ist bereits verknüpft oder nicht mehr auffindbar.` : `${ticket} hat jetzt den Status ${state}. Prüfen Sie den Incident, bevor Sie ihn verknüpfen.`,
});
