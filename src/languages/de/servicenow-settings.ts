import type { SettingsTexts } from '../../providers/servicenow/settings-texts.js';
import type { Words } from '../../texts/catalogue.js';

const placeholder = 'https://your-instance.service-now.com';

const grantRole = (product: string): string =>
  `Geben Sie dem Servicekonto von ${product} die Rolle itil oder sn_incident_write. Öffnen Sie dazu seinen Benutzerdatensatz und dann Roles > Edit.`;

export const servicenowSettings = ({ product, provider, format: { list, sentences } }: Words): SettingsTexts => ({
  address: {
    label: 'Instanz-URL',
    placeholder,
    help: `Die Adresse, unter der Sie ${provider} öffnen.`,
    need: `Geben Sie die Instanz-URL ein, etwa ${placeholder}.`,
    bad: `Das ist keine Webadresse. Geben Sie eine Adresse wie ${placeholder} ein.`,
    spaces: 'Entfernen Sie die Leerzeichen. Eine Adresse darf keine enthalten.',
    several: 'Geben Sie eine Adresse ein. Das ist mehr als eine.',
    noDot: 'Geben Sie die vollständige Adresse ein, zum Beispiel your-instance.service-now.com.',
    notHttps: 'Verwenden Sie https. Zugangsdaten werden nicht über http gesendet.',
    noCredentials: 'Entfernen Sie Benutzername und Passwort aus der Adresse. Dafür gibt es eigene Felder.',
    ownSite: 'servicenow.com ist die Website von ServiceNow. Instanzen liegen unter service-now.com, mit Bindestrich.',
    noInstance: (host) => `${host} ist keine Adresse einer Instanz. Sie sollte mit dem Namen Ihrer Instanz beginnen, etwa acme.service-now.com.`,
    email: 'Das ist eine E-Mail-Adresse. Geben Sie die Adresse ein, unter der Sie ServiceNow öffnen.',
    confirm: (host) => `Die Zugangsdaten an ${host} senden, was keine Adresse von service-now.com ist`,
  },
  account: {
    username: 'Benutzername',
    usernameHelp: 'Der Benutzername des Servicekontos. Sie können Benutzername:Passwort einfügen.',
    password: 'Passwort',
    passwordHelp: `${product} speichert das Passwort verschlüsselt und zeigt es nie wieder an.`,
    storedName: (name, kept) => {
      const next = kept ? 'Lassen Sie das Feld leer, um das Konto zu behalten.' : 'Geben Sie den Benutzernamen erneut ein.';
      return sentences(name && `Der gespeicherte Benutzername ist ${name}.`, next);
    },
    storedPassword: 'Das gespeicherte Passwort wird nie angezeigt. Geben Sie das neue ein.',
    needUsername: 'Geben Sie den Benutzernamen des Servicekontos ein.',
    usernameColon: 'Benutzernamen dürfen keinen Doppelpunkt enthalten. Verschieben Sie den Teil danach in das Feld „Passwort“.',
    needPassword: 'Geben Sie das Passwort des Servicekontos ein.',
    split: 'Benutzername und Passwort wurden aus dem eingefügten Text übernommen, getrennt am ersten Doppelpunkt.',
    splitAddress: 'Benutzername und Passwort wurden aus der Adresse in ihre eigenen Felder verschoben.',
    lineBreak: 'Der eingefügte Text hat einen Zeilenumbruch, den ein Passwort nicht haben kann. Prüfen Sie, ob das Passwort vollständig ist.',
    blanks: 'Das Passwort beginnt oder endet mit einem Leerzeichen. Entfernen Sie es, wenn es versehentlich mitkopiert wurde.',
  },
  checks: {
    address: 'Die Adresse antwortet',
    servicenow: `Unter dieser Adresse ist ${provider}`,
    'sign-in': 'Das Servicekonto kann sich anmelden',
    incidents: 'Das Konto kann Incidents lesen',
    choices: 'Das Konto kann Kategorien und andere Auswahllisten lesen',
    groups: 'Das Konto kann Zuweisungsgruppen lesen',
    users: 'Das Konto kann Benutzer lesen',
    roles: 'Das Konto hat eine Rolle, mit der es Incidents schreiben kann',
    create: 'Das Konto kann Incidents erstellen',
    'work-notes': 'Das Konto kann Arbeitsnotizen schreiben',
    fields: 'Das Konto kann Kategorie, Unterkategorie und Zuweisungsgruppe setzen',
  },
  rights: [
    'Lese-, Erstellungs- und Schreibzugriff auf die Tabelle Incident (incident).',
    'Lese- und Schreibzugriff auf incident.work_notes.',
    'Schreibzugriff auf die verwendeten Felder: category, subcategory, assignment_group und eigene Felder.',
    'Lesezugriff auf sys_choice, sys_user_group und sys_user, für Listen und Namen.',
  ],
  unprovenWrite: 'Wird geprüft, wenn das erste Ticket erstellt wird.',
  causes: {
    'provider-unreachable': {
      cause: 'Unter dieser Adresse antwortet nichts.',
      steps: [
        'Prüfen Sie die Instanz-URL auf Tippfehler.',
        'Prüfen Sie, ob Benutzername und Passwort in ihren eigenen Feldern stehen und das Konto aktiv ist.',
        'Fragen Sie Ihren ServiceNow-Administrator, ob die Instanz läuft.',
      ],
    },
    'provider-timeout': {
      cause: 'ServiceNow hat nicht rechtzeitig geantwortet. Vielleicht blockiert eine Firewall die Verbindung.',
      steps: [
        `Bitten Sie Ihr Netzwerkteam, die Adressen von ${product} in die Zulassungsliste aufzunehmen.`,
        'Fragen Sie Ihren ServiceNow-Administrator, ob die Instanz nur bestimmte IP-Adressen annimmt.',
      ],
    },
    'provider-tls': {
      cause: 'Es ist keine sichere Verbindung möglich. Das Zertifikat ist nicht vertrauenswürdig oder gilt nicht für diesen Host.',
      steps: ['Prüfen Sie den Hostnamen in der Instanz-URL.', 'Fragen Sie Ihren ServiceNow-Administrator nach dem Zertifikat dieser Adresse.'],
    },
    'provider-hibernating': {
      cause: 'Die Instanz ist im Ruhezustand. An den Zugangsdaten liegt es nicht.',
      steps: ['Bitten Sie den Eigentümer der Instanz, sie unter developer.servicenow.com zu aktivieren, warten Sie einige Minuten und testen Sie erneut.'],
    },
    'provider-maintenance': {
      cause: 'Die Instanz wird gewartet. An den Zugangsdaten liegt es nicht.',
      steps: ['Testen Sie später erneut, oder fragen Sie Ihren ServiceNow-Administrator, wann die Wartung endet.'],
    },
    'provider-unrecognized': {
      cause: 'Unter dieser Adresse antwortet etwas anderes als ServiceNow, etwa ein Portal, ein Proxy oder eine Anmeldeseite.',
      steps: ['Prüfen Sie, ob die Instanz-URL die Adresse der Instanz selbst ist.', 'Fragen Sie Ihren ServiceNow-Administrator nach der Adresse.'],
    },
    'provider-credentials': {
      cause: 'ServiceNow hat die Anmeldung abgelehnt. Benutzername oder Passwort ist falsch, oder das Konto ist gesperrt.',
      steps: [
        'Prüfen Sie Benutzername und Passwort.',
        'Fragen Sie Ihren ServiceNow-Administrator, ob das Konto aktiv und nicht gesperrt ist.',
        'Ein Konto, das einen zweiten Faktor (MFA) verlangt oder sich nur über Single Sign-on anmeldet, ist nicht geeignet. Bitten Sie Ihren ServiceNow-Administrator, in seinem Benutzerdatensatz „Web service access only“ auszuwählen oder das Konto auszunehmen.',
      ],
    },
    'provider-forbidden': {
      cause: 'Das Konto hat sich angemeldet, aber ServiceNow hat den Zugriff auf die Tabelle Incident verweigert.',
      steps: [
        'Bitten Sie Ihren ServiceNow-Administrator um Lese-, Erstellungs- und Schreibzugriff auf die Tabelle Incident. Eine Rolle wie itil gewährt alle drei.',
        'Hat das Konto eine solche Rolle, fragen Sie, ob eine ACL auf der Tabelle Incident oder ihren Feldern (category, subcategory, assignment_group, eigene Felder) oder eine Regel einer Scoped Application den Zugriff trotzdem verweigert.',
      ],
    },
    'provider-rejected': {
      cause: 'Eine Datenrichtlinie oder Business Rule der Instanz hat das Ticket abgelehnt.',
      steps: ['Fragen Sie Ihren ServiceNow-Administrator, welche Werte erwartet werden.'],
    },
    'provider-rate-limited': {
      cause: 'ServiceNow begrenzt die Zahl der Anfragen, und die Grenze ist erreicht.',
      steps: ['Warten Sie einen Moment und testen Sie erneut.', 'Wenn es wieder geschieht, bitten Sie Ihren ServiceNow-Administrator, die Grenze anzuheben.'],
    },
    'provider-error': {
      cause: 'In ServiceNow ist ein Fehler aufgetreten.',
      steps: ['Testen Sie erneut. Wenn es wieder geschieht, bitten Sie Ihren ServiceNow-Administrator, das Systemprotokoll zu prüfen.'],
    },
  },
  forbidden: {
    choices: {
      cause: 'Das Konto kann die Auswahllisten nicht lesen, deshalb ist Kategorie ein Textfeld.',
      steps: ['Bitten Sie Ihren ServiceNow-Administrator um Lesezugriff auf die Tabelle sys_choice.'],
    },
    groups: {
      cause: 'Das Konto kann Gruppen nicht lesen, deshalb nimmt Zuweisungsgruppe eine sys_id an.',
      steps: ['Bitten Sie Ihren ServiceNow-Administrator um Lesezugriff auf die Tabelle sys_user_group.'],
    },
    users: {
      cause: 'Das Konto kann Benutzer nicht lesen, deshalb sind Personen nicht über ihren Namen zu finden.',
      steps: ['Bitten Sie Ihren ServiceNow-Administrator um Lesezugriff auf die Tabelle sys_user.'],
    },
    roles: {
      cause: 'Das Konto hat keine der Rollen, mit denen ein Konto üblicherweise Incidents schreiben kann.',
      steps: ['Wird ein Ticket abgelehnt, bitten Sie Ihren ServiceNow-Administrator um die Rolle itil oder sn_incident_write.'],
    },
  },
  denied: {
    create: 'ServiceNow hat das Konto keinen Incident erstellen lassen.',
    'work-notes': 'ServiceNow hat das Konto keine Arbeitsnotiz schreiben lassen.',
  },
  deniedFields: (columns) => `ServiceNow hat nicht übernommen, was für ${list(columns)} gesendet wurde. Eine Zugriffsregel auf dem Feld verweigert dem Konto den Schreibzugriff.`,
  shownAt: (cause, time) => sentences(cause, `Das war um ${time}.`),
  writeStep: 'Senden Sie den Bericht an Ihren ServiceNow-Administrator. Diese Warnung verschwindet, wenn ein Ticket erstellt wird.',
  administratorSteps: {
    'provider-unreachable': ['Prüfen Sie, ob die Instanz läuft und ihre Adresse die oben genannte ist.'],
    'provider-timeout': [`Prüfen Sie, ob die Instanz oder eine Firewall davor nur bestimmte IP-Adressen annimmt, und lassen Sie die von ${product} zu.`],
    'provider-tls': ['Prüfen Sie, wer das Zertifikat dieser Adresse ausgestellt hat, für welche Namen, und wann es abläuft.'],
    'provider-hibernating': ['Aktivieren Sie die Instanz unter developer.servicenow.com.'],
    'provider-maintenance': ['Sagen Sie der Person, die Ihnen diesen Bericht geschickt hat, wann die Wartung endet.'],
    'provider-unrecognized': ['Prüfen Sie, ob dies die Adresse der Instanz selbst ist und nicht die eines Portals, eines Proxys oder einer Anmeldeseite.'],
    'provider-credentials': [
      'Prüfen Sie im Benutzerdatensatz des Servicekontos, ob es aktiv ist, nicht gesperrt ist und kein neues Passwort verlangt.',
      'Wenn das Passwort falsch sein könnte, setzen Sie ein neues und geben Sie es weiter.',
      'Verlangt das Konto einen zweiten Faktor (MFA) oder Single Sign-on, wird auch das richtige Passwort abgelehnt. Wählen Sie in seinem Benutzerdatensatz „Web service access only“ aus oder nehmen Sie es aus.',
    ],
    'provider-forbidden': [
      grantRole(product),
      'Prüfen Sie dann, ob es Lese-, Erstellungs- und Schreibzugriff auf die Tabelle Incident hat.',
      'Hat das Konto die Rolle, suchen Sie nach einer ACL auf der Tabelle Incident oder ihren Feldern (category, subcategory, assignment_group, eigene Felder) oder nach einer Regel einer Scoped Application, die den Zugriff trotzdem verweigert.',
    ],
    'provider-rate-limited': ['Heben Sie die Grenze der Regel (Rate Limit Rule) an, die für das Servicekonto gilt.'],
    'provider-rejected': ['Suchen Sie die Datenrichtlinie oder Business Rule auf der Tabelle Incident, die den Incident ablehnt.'],
    'provider-error': ['Prüfen Sie das Systemprotokoll zur oben genannten Zeit.'],
  },
  grants: {
    choices: ['Geben Sie dem Servicekonto Lesezugriff auf die Tabelle sys_choice.'],
    groups: ['Geben Sie dem Servicekonto Lesezugriff auf die Tabelle sys_user_group.'],
    users: ['Geben Sie dem Servicekonto Lesezugriff auf die Tabelle sys_user.'],
    roles: [grantRole(product)],
    create: [grantRole(product), 'Hat das Konto eine davon, suchen Sie nach einer ACL für das Erstellen (create) auf der Tabelle Incident, die den Zugriff trotzdem verweigert.'],
    'work-notes': ['Geben Sie dem Servicekonto Lese- und Schreibzugriff auf incident.work_notes.'],
  },
  grantFields: (columns) => `Geben Sie dem Servicekonto Schreibzugriff auf ${list(columns)}.`,
  guide: {
    note: 'Sie brauchen diese nur, wenn das Servicekonto die Listen nicht lesen kann.',
    sections: [
      {
        title: 'Das Servicekonto',
        lines: [
          ['Ein eigenes Konto', 'Sie können sein Passwort ändern oder es sperren, ohne jemanden auszusperren.'],
          ['Web service access only', 'Ist dies in seinem Benutzerdatensatz ausgewählt, kann das Konto die API aufrufen, sich aber nicht auf den Seiten von ServiceNow anmelden.'],
          ['Die Rolle itil', 'Mit dieser Rolle kann das Konto Incidents und ihre Arbeitsnotizen lesen und schreiben. Eine Administratorrolle braucht es nicht.'],
          ['Lesezugriff auf Listen', 'Schließt itil ihn nicht ein, geben Sie Lesezugriff auf sys_choice, sys_user_group und sys_user, damit Kategorien, Gruppen und Benutzer nach Namen gewählt werden können.'],
        ],
      },
      {
        title: 'Wo diese Werte zu finden sind',
        lines: [
          ['Kategorie, Unterkategorie', 'Öffnen Sie System Definition > Choice Lists, Tabelle Incident, und verwenden Sie die Spalte Value. Groß- und Kleinschreibung zählen.'],
          ['Zuweisungsgruppe', 'Öffnen Sie User Administration > Groups und dann die Gruppe, und wählen Sie Copy sys_id im Menü ihrer Kopfzeile.'],
        ],
      },
    ],
  },
});
