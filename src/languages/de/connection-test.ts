import type { Words } from '../../texts/catalogue.js';
import type { ConnectionTestTexts } from '../../texts/en/connection-test.js';

export const connectionTest = ({ format: { number, plural } }: Words): ConnectionTestTexts => ({
  title: 'Verbindungstest',
  running: 'Die Verbindung wird getestet …',
  passed: 'Die Verbindung funktioniert.',
  limited: 'Die Verbindung funktioniert mit Einschränkungen.',
  failed: 'Die Verbindung funktioniert nicht.',
  broken: 'Der Test konnte nicht abgeschlossen werden.',
  close: 'Testergebnis schließen',
  status: { running: 'wird geprüft …', pending: 'wartet' },
  skipped: (count) => plural(count, { one: '1 Prüfung übersprungen', other: `${number(count)} Prüfungen übersprungen` }),
});
