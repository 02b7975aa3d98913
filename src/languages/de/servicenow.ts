import type { ServiceNowTexts } from '../../providers/servicenow/texts.js';

export const servicenow = (): ServiceNowTexts => ({
  states: { '1': 'Neu', '2': 'In Bearbeitung', '3': 'In Wartestellung', '6': 'Gelöst', '7': 'Geschlossen', '8': 'Abgebrochen' },
  unknown: 'Unbekannt',
  state: (code) => `Status ${code}`,
  problems: {
    'provider-forbidden': {
      title: 'Das Servicekonto hat in ServiceNow nicht genügend Rechte.',
      text: 'Fragen Sie Ihren ServiceNow-Administrator, ob es eine Rolle wie itil oder sn_incident_write hat und ob eine ACL oder eine Regel einer Scoped Application den Zugriff auf die Tabelle Incident oder ihre Felder verweigert.',
    },
    'provider-hibernating': {
      title: 'Die ServiceNow-Instanz ist im Ruhezustand.',
      text: 'Bitten Sie den Eigentümer, sie im Entwicklerportal von ServiceNow zu aktivieren, und versuchen Sie es erneut.',
    },
    'provider-rejected': {
      title: 'ServiceNow hat das Ticket abgelehnt.',
      text: 'Der Grund ist eine Datenrichtlinie, eine Business Rule oder eine ACL der Instanz. Fragen Sie Ihren ServiceNow-Administrator, welche Werte erwartet werden.',
    },
  },
});
