import type { Words } from '../../texts/catalogue.js';
import type { LinkTexts } from '../../texts/en/link.js';

export const link = ({ provider, format: { list, number, plural } }: Words): LinkTexts => ({
  title: 'Vorhandenes Ticket verknüpfen',
  search: 'Nach Nummer oder Kurzbeschreibung suchen',
  prompt: 'Geben Sie eine Nummer oder einige Wörter der Kurzbeschreibung ein, oder fügen Sie die Adresse des Incidents ein.',
  searching: `${provider} wird durchsucht …`,
  none: 'Keine Incidents gefunden. Prüfen Sie die Nummer oder Adresse, oder versuchen Sie andere Wörter.',
  found: (count, total) =>
    total > count
      ? `${number(count)} von ${number(total)} Incidents. Geben Sie mehr ein, um die Liste einzugrenzen.`
      : plural(count, { one: '1 Incident gefunden.', other: `${number(count)} Incidents gefunden.` }),
  unreadable: (count) => plural(count, { one: '1 Incident konnte nicht gelesen werden.', other: `${number(count)} Incidents konnten nicht gelesen werden.` }),
  searched: (texts) => `Gesucht wurde nach ${list(texts)}.`,
  strangeHost: (host) => `Diese Adresse gehört zu ${host}, nicht zur verbundenen Instanz.`,
  strangeHostHelp: 'Ist das eine andere Instanz, sind die Incidents unten vielleicht nicht der gemeinte. Öffnen Sie einen, bevor Sie ihn verknüpfen.',
  incidents: 'Gefundene Incidents',
  opened: (when) => `eröffnet ${when}`,
  alreadyLinked: 'Bereits verknüpft',

  writes: 'Verknüpfen ändert den Incident',
  description: 'Aktuelle Beschreibung',
  writesTo: (ticket) => `Verknüpfen ändert ${ticket}`,
  writesGeneral: 'Beim Verknüpfen werden die Details der Anomalie an das Ende der Beschreibung des Incidents angefügt, dazu eine Arbeitsnotiz über die Verknüpfung. Die aktuelle Beschreibung bleibt erhalten.',
  choose: 'Wählen Sie einen Incident, um den genauen Text zu sehen.',
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
