import type { Words } from '../../texts/catalogue.js';
import type { DefaultsTexts } from '../../texts/en/defaults.js';

export const defaults = ({ provider }: Words): DefaultsTexts => ({
  lead: 'Neue Tickets beginnen mit diesen Werten. Wer ein Ticket erstellt, kann sie ändern.',
  loading: 'Die Vorgaben werden geladen …',
  unclear: {
    title: 'Es ist unklar, ob die Vorgaben gespeichert wurden.',
    text: 'Es kam keine Bestätigung. Sie können sie gefahrlos noch einmal speichern.',
  },
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  gone: `Schließen Sie diesen Dialog und verbinden Sie ${provider} erneut.`,
  question: 'Schließen, ohne die Vorgaben zu speichern?',
  explanation: 'Neue Tickets beginnen weiter mit den zuvor gespeicherten Werten.',
  discard: 'Änderungen verwerfen',
  none: 'Keine Vorgabe',
  example: 'Beispiel:',
  nothing: 'Nichts. Das Feld ist am Anfang leer.',
});
