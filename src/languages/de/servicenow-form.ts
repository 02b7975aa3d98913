import type { FormTexts } from '../../providers/servicenow/form.js';
import type { Words } from '../../texts/catalogue.js';

export const servicenowForm = ({ provider }: Words): FormTexts => ({
  notKey: 'Geben Sie eine sys_id ein. Sie hat 32 Zeichen, 0–9 und a–f.',
  noSuchKey: `${provider} hat nichts mit dieser sys_id. Prüfen Sie sie, bevor Sie fortfahren.`,
  showKey: 'sys_id anzeigen',
  hideKey: 'sys_id ausblenden',
  unreadableList: 'Das Servicekonto kann diese Liste nicht lesen. Geben Sie eine sys_id ein, sie hat 32 Zeichen, 0–9 und a–f.',
  keyOnly: 'Geben Sie die sys_id der Gruppe ein. Sie hat 32 Zeichen, 0–9 und a–f.',
  tableNote: 'Zurzeit wird jedes Ticket als Incident erstellt.',
  callerNote: 'Zurzeit ist das Servicekonto der Anrufer, was immer Sie eingeben.',
  priorities: { 1: '1 - Kritisch', 2: '2 - Hoch', 3: '3 - Mittel', 4: '4 - Niedrig', 5: '5 - Planung' },
});
