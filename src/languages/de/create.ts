import type { Words } from '../../texts/catalogue.js';
import type { CreateTexts } from '../../texts/en/create.js';

const relations = { anomaly: 'Mit dieser Anomalie verknüpft', table: 'Gleiche Tabelle', datastore: 'Gleicher Datastore' };

export const create = ({ product, provider, format: { list, number, plural } }: Words): CreateTexts => ({
  title: `Ticket in ${provider} erstellen`,
  createdTitle: 'Ticket erstellt',
  create: 'Erstellen',
  creating: 'Wird erstellt …',
  loading: 'Das Formular wird geladen …',
  appended: `Von ${product} unter Ihrem Text angefügt`,
  previewPending: `Es wird geladen, was ${product} anfügt …`,
  previewFailed: 'Die Vorschau konnte nicht geladen werden. Sie können das Ticket trotzdem erstellen.',
  appendedShortened: 'Unter Ihrem Text angefügt, passend gekürzt',
  omitted: 'Ihr Text lässt keinen Platz für die Details der Anomalie, deshalb stehen sie in dieser Arbeitsnotiz.',
  noPreview: `${product} fügt die Details der Anomalie unter Ihrem Text an.`,
  adds: `${product} fügt unter Ihrem Text die Details der Anomalie und einen Link an.`,
  priority: (label) => `Priorität ${label}`,
  priorityHelp: `${provider} bestimmt die Priorität aus Auswirkung und Dringlichkeit.`,

  restored: 'Ihr Entwurf wurde wiederhergestellt.',
  discardDraft: 'Entwurf verwerfen',
  question: 'Schließen, ohne das Ticket zu erstellen?',
  explanation: 'Ein Entwurf bleibt bei dieser Anomalie, bis Sie das Ticket erstellen oder diesen Tab schließen.',
  keptInPage: 'Dieser Browser kann keine Entwürfe speichern. Ihrer bleibt erhalten, bis Sie die Seite neu laden.',
  keepDraft: 'Entwurf behalten und schließen',

  checkingRelated: 'Vorhandene Incidents werden geprüft …',
  noRelated: 'Keine offenen Incidents zu dieser Anomalie, dieser Tabelle oder diesem Datastore.',
  relatedUnknown: 'Vorhandene Incidents konnten nicht geprüft werden.',
  relatedFound: (count) =>
    plural(count, {
      one: '1 offener Incident betrifft vielleicht dasselbe Problem',
      other: `${number(count)} offene Incidents betreffen vielleicht dasselbe Problem`,
    }),
  why: (relation, anomalies) => {
    if (anomalies < 2) return relations[relation];
    const others = plural(anomalies - 1, { one: 'Mit dieser und 1 weiteren Anomalie verknüpft', other: `Mit dieser und ${number(anomalies - 1)} weiteren Anomalien verknüpft` });
    const linked = { anomaly: others, table: `Gleiche Tabelle, mit ${number(anomalies)} Anomalien verknüpft`, datastore: `Gleicher Datastore, mit ${number(anomalies)} Anomalien verknüpft` };
    return linked[relation];
  },
  linkWrites: 'Beim Verknüpfen werden diesem Incident die Details der Anomalie, wie unter „Beschreibung“ gezeigt, und eine Arbeitsnotiz hinzugefügt.',
  linkInstead: 'Stattdessen verknüpfen',
  gone: (ticket) => `${ticket} ist nicht mehr offen, deshalb wurde nichts hineingeschrieben. Erstellen Sie ein Ticket oder verknüpfen Sie einen anderen Incident.`,
  more: (count) => `${number(count)} weitere anzeigen`,

  createAgain: 'Noch einmal erstellen',
  pending: { title: 'Wird noch erstellt …', text: `Möglicherweise gibt es das Ticket bereits. Dieser Dialog bleibt offen, bis ${provider} antwortet.` },
  unclear: 'Es ist unklar, ob das Ticket erstellt wurde.',
  unclearForGood: `Es kam keine Bestätigung. Suchen Sie das Ticket zuerst in ${provider}. Wenn Sie es noch einmal erstellen, kann ein Duplikat entstehen.`,
  reopened: {
    title: `${provider} hat ein von Ihnen gesendetes Ticket nie bestätigt.`,
    text: 'Möglicherweise gibt es das Ticket. Beim erneuten Prüfen entsteht kein Duplikat. Die Felder zeigen, was gesendet wurde.',
  },
  stillUnclear: 'Es ist weiterhin unklar, ob das Ticket erstellt wurde.',
  done: 'Fertig',
  dropped: `${provider} hat diese Werte nicht übernommen. Korrigieren Sie sie im Incident.`,
  droppedField: (label, sent, stored) =>
    stored ? `${label}: Sie haben „${sent}“ gewählt; ${provider} hat „${stored}“ gespeichert.` : `${label}: Sie haben „${sent}“ gewählt; ${provider} hat das Feld leer gelassen.`,
  recent: (tickets) =>
    plural(tickets.length, {
      one: `${list(tickets)} wurde kurz zuvor mit dieser Anomalie verknüpft. Prüfen Sie, ob es um dasselbe Problem geht.`,
      other: `${list(tickets)} wurden kurz zuvor mit dieser Anomalie verknüpft. Prüfen Sie, ob es um dasselbe Problem geht.`,
    }),
  ignored: (labels) => `${product} hat diese Felder nicht an ${provider} gesendet: ${list(labels)}.`,
});
