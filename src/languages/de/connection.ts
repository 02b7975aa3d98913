import type { Words } from '../../texts/catalogue.js';
import type { ConnectionTexts } from '../../texts/en/connection.js';

export const connection = ({ product, provider }: Words): ConnectionTexts => ({
  add: `Integration mit ${provider} hinzufügen`,
  edit: `Integration mit ${provider} bearbeiten`,
  create: 'Erstellen',
  update: 'Aktualisieren',
  checking: 'Wird geprüft …',
  testing: 'Wird getestet …',
  fixed: 'Zum Ändern trennen Sie die Verbindung und stellen sie neu her.',
  refused: {
    title: `${provider} hat Benutzername oder Passwort abgelehnt.`,
    text: `Prüfen Sie beides, oder fragen Sie Ihren Administrator von ${provider}, ob das Konto gesperrt ist oder einen zweiten Faktor oder Single Sign-on verlangt.`,
  },
  noBasic: `${provider} akzeptiert Benutzername und Passwort nicht.`,
  exists: `Jemand anderes hat ${provider} inzwischen verbunden. Schließen Sie diesen Dialog, um diese Verbindung zu sehen.`,
  gone: `Es gibt keine Zugangsdaten mehr zu ersetzen. Verbinden Sie ${provider} erneut.`,
  connectAgain: 'Erneut verbinden',
  pending: {
    title: 'Wird noch geprüft …',
    text: `${product} meldet sich mit diesen Zugangsdaten bei ${provider} an. Dieser Dialog bleibt offen, bis ${provider} antwortet.`,
  },
  question: `Schließen, ohne ${provider} zu verbinden?`,
  questionEdit: 'Schließen, ohne die Zugangsdaten zu aktualisieren?',
  explanation: 'Ihre Eingaben werden nicht aufbewahrt.',
  discard: 'Änderungen verwerfen',
  nothingStored: 'Es wurde nichts gespeichert.',
  previousStay: 'Es wurde nichts geändert. Die bisherigen Zugangsdaten gelten weiter.',
  unclear: 'Es ist unklar, ob die Verbindung gespeichert wurde.',
  ready: (origin) => `${product} verbindet sich mit ${origin}.`,
  trimmed: (origin) => `${product} verbindet sich mit ${origin}. Der Rest der Adresse entfällt.`,
  use: (origin) => `${origin} verwenden`,
  meant: (origin) => `Meinten Sie ${origin}?`,
  needConfirm: (host) => `Bestätigen Sie, dass ${host} Ihre Instanz von ${provider} ist.`,

  auth: {
    methods: { basic: 'Basic-Authentifizierung', oauth: 'OAuth 2.0', oauth2: 'OAuth 2.0', vault: 'einen Tresor (Vault)' },
    basic: `${product} meldet sich mit Basic-Authentifizierung an. OAuth 2.0 und Zugangsdaten aus einem Tresor (Vault) folgen später.`,
    basicBeside: `${product} meldet sich hier mit Basic-Authentifizierung an.`,
    other: (name) => `Ihr ${product} bietet ${name} an. Diese Version kann das nicht einrichten.`,
    unknown: (name) => `Diese Version unterstützt „${name}“ nicht.`,
    noBasicTitle: `Diese Version kann ${provider} hier nicht verbinden.`,
    noBasic: `Diese Version braucht Benutzername und Passwort, und Ihr ${product} bietet das nicht an. Bitten Sie einen Administrator von ${product} um eine Aktualisierung.`,
  },
});
