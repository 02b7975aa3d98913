import type { Words } from '../../texts/catalogue.js';
import type { LinkedTexts } from '../../texts/en/linked.js';

const blocks: LinkedTexts['blocks'] = {
  shortened: 'Die Details der Anomalie wurden gekürzt, damit sie in die Beschreibung passen.',
  omitted: 'Die Beschreibung hatte keinen Platz für die Details der Anomalie, deshalb wurde nur eine Arbeitsnotiz hinzugefügt.',
};

export const linked = ({ provider, format: { sentences } }: Words): LinkedTexts => ({
  linking: 'Wird verknüpft …',
  pending: { title: 'Wird noch verknüpft …', text: `Dieser Dialog bleibt offen, bis ${provider} antwortet.` },
  check: (ticket) => `${ticket} erneut prüfen`,
  doNotReload: 'Laden Sie die Seite nicht neu, bis dies geklärt ist. Dieser Browser kann sich die Anfrage nicht merken.',
  blocks,
  linked: (ticket, block, overwritten) =>
    sentences(
      `${ticket} verknüpft.`,
      {
        appended: 'Die Details der Anomalie und eine Arbeitsnotiz wurden dem Incident hinzugefügt.',
        shortened: 'Die Details der Anomalie, passend gekürzt, und eine Arbeitsnotiz wurden dem Incident hinzugefügt.',
        present: 'Der Incident enthielt die Details der Anomalie bereits, deshalb wurde nur eine Arbeitsnotiz hinzugefügt.',
        omitted: 'Die Beschreibung hatte keinen Platz für die Details der Anomalie, deshalb wurde nur eine Arbeitsnotiz hinzugefügt.',
        unreadable: 'Das Servicekonto kann die Beschreibung nicht lesen, deshalb wurde nur eine Arbeitsnotiz hinzugefügt.',
        unknown: 'Der Incident wurde aktualisiert.',
      }[block],
      overwritten ? 'Jemand anderes hat die Beschreibung inzwischen geändert. Prüfen Sie den Verlauf des Incidents.' : '',
    ),
  linkedBefore: (ticket) => `${ticket} ist bereits mit dieser Anomalie verknüpft. In den Incident wurde nichts geschrieben.`,
  linkedInstead: (ticket) => `${ticket} verknüpft. Es wurde kein neues Ticket erstellt.`,
  created: (ticket, anomalyId, block) => {
    const remark = blocks[block] ?? '';
    if (!ticket) return sentences(`Ein Ticket wurde erstellt und mit Anomalie ${anomalyId} verknüpft.`, remark);
    const done = `Ticket ${ticket} erstellt und mit Anomalie ${anomalyId} verknüpft`;
    return remark ? sentences(`${done}.`, remark) : done;
  },
  notLinkedHelp: 'Verknüpfen Sie es jetzt oder später anhand seiner Nummer.',
  unreadable: `Die Nummer des Tickets konnte nicht gelesen werden. Suchen Sie das Ticket in ${provider} und erstellen Sie es nicht noch einmal.`,
  open: (ticket) => (ticket ? `${ticket} in ${provider} öffnen` : `Ticket in ${provider} öffnen`),
});
