import type { Words } from '../../texts/catalogue.js';
import type { ReportTexts } from '../../texts/en/report.js';

export const report = ({ product, provider }: Words): ReportTexts => ({
  support: `Bericht für den Support von ${product} kopieren`,
  administrator: `Bericht für den Administrator von ${provider} kopieren`,
  copied: {
    support: `Bericht für den Support von ${product} kopiert. Der Name der Instanz ist unkenntlich.`,
    administrator: `Bericht für den Administrator von ${provider} kopiert. Er enthält die vollständige Instanz-URL.`,
  },
  byHand: 'Der Browser erlaubt hier kein Kopieren. Der Bericht ist markiert. Kopieren Sie ihn mit Strg+C oder ⌘C.',
  report: 'Bericht',
  heading: `Bericht zu ${provider}`,
  reader: { support: `Für den Support von ${product}`, administrator: `Für den Administrator von ${provider}` },
  contact: 'Kontakt',
  time: 'Zeit',
  instance: 'Instanz',
  account: 'Servicekonto',
  version: 'Version',
  request: 'Anfrage-ID',
  result: 'Ergebnis',
  checks: 'Prüfungen',
  status: { passed: 'bestanden', failed: 'fehlgeschlagen', skipped: 'übersprungen', unproven: 'nicht getestet' },
  requests: `Anfragen an ${provider}`,
  rights: 'Rechte, die das Servicekonto braucht',
  reproduce: 'Schritte zum Nachstellen',
  steps: 'Nächste Schritte',
  fact: (name, value) => `${name}: ${value}`,
  unanswered: 'keine Antwort',
  refused: 'Bisher verweigert',
  occasions: {
    test: `Öffnen Sie in ${product} Einstellungen > Integrationen > ${provider} und wählen Sie „Verbindung testen“.`,
    save: `Öffnen Sie in ${product} Einstellungen > Integrationen > ${provider}, geben Sie Instanz-URL und Servicekonto ein und speichern Sie.`,
    create: (anomaly) => `Öffnen Sie in ${product} Anomalie ${anomaly}, wählen Sie „Ticket erstellen“, füllen Sie das Formular aus und wählen Sie „Erstellen“.`,
    link: (anomaly) => `Öffnen Sie in ${product} Anomalie ${anomaly}, wählen Sie „Ticket verknüpfen“, suchen Sie einen Incident und wählen Sie „Verknüpfen“.`,
    sync: (anomaly) => `Öffnen Sie in ${product} Anomalie ${anomaly}. ${product} liest die verknüpften Incidents und schreibt ihnen als Arbeitsnotizen, was mit der Anomalie geschieht.`,
  },
  sent: (account) =>
    account
      ? `${product} sendet die Anfrage oben, angemeldet als ${account}, mit dem dort genannten Ergebnis.`
      : `${product} sendet die Anfrage oben, mit dem dort genannten Ergebnis.`,
});
