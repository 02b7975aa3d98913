import type { ServiceNowInstance } from '../../../src/mock/servicenow/index.js';

/** What the people of this instance call things; the values that are stored are those of every instance. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'incident.state': { '1': 'Neu', '2': 'In Bearbeitung', '3': 'Zurückgestellt', '6': 'Gelöst', '7': 'Geschlossen', '8': 'Abgebrochen' },
  'task.priority': { '1': '1 - Kritisch', '2': '2 - Hoch', '3': '3 - Mittel', '4': '4 - Niedrig', '5': '5 - Planung' },
};

/** The categories in a second language: the list is in the table once for each. */
const categories = { inquiry: 'Anfrage / Hilfe', software: 'Software (DE)', hardware: 'Geräte', network: 'Netzwerk', database: 'Datenbank' } as const;

/** The levels of impact and urgency, likewise. */
const levels = { '1': '1 - Hoch', '2': '2 - Mittel', '3': '3 - Niedrig' } as const;

/** The column that a rule of this instance demands, and what it is called in both languages. */
export const demanded = { element: 'u_cost_centre', label: 'Kostenstelle, Standort', english: 'Cost centre' } as const;

/** The role by which the service account writes incidents here. */
export const ownRole = 'acme_ticketbearbeitung';

/**
 * Makes of an instance one that speaks German to the service account: states and priorities by other names, categories and levels in two
 * languages, a data policy on new incidents that answers in German and that nobody can read of, and a role of the instance's own.
 */
export function speakGerman({ store, settings }: ServiceNowInstance): void {
  const [account] = store.query('sys_user', 'user_name=qualytics_integration');
  const user = account?.sys_id ?? '';
  store.update('sys_user', user, { preferred_language: 'de' });
  for (const [list, labels] of Object.entries(words)) rename(store, list, labels);
  for (const [value, label] of Object.entries(categories)) store.insert('sys_choice', { name: 'incident', element: 'category', value, label, language: 'de' });
  for (const [value, label] of Object.entries(levels)) {
    for (const element of ['impact', 'urgency']) store.insert('sys_choice', { name: 'task', element, value, label, language: 'de', sequence: value });
  }
  store.insert('sys_dictionary', { name: 'incident', element: demanded.element, column_label: demanded.english, internal_type: 'string', max_length: '20' });
  store.insert('sys_documentation', { name: 'incident', element: demanded.element, language: 'de', label: demanded.label });
  settings.insertDataPolicy = { incident: [demanded.element] };
  replaceRole(store, user);
}

type Store = ServiceNowInstance['store'];

function rename(store: Store, list: string, labels: Readonly<Record<string, string>>): void {
  const [name = '', element = ''] = list.split('.');
  for (const { sys_id, value } of store.query('sys_choice', `name=${name}^element=${element}`)) {
    const label = labels[value];
    if (label !== undefined) store.update('sys_choice', sys_id, { label });
  }
}

/** Gives the account a role that contains `itil` in place of `itil` itself. */
function replaceRole(store: Store, user: string): void {
  const [itil] = store.query('sys_user_role', 'name=itil');
  const { sys_id: role } = store.insert('sys_user_role', { name: ownRole });
  store.insert('sys_user_role_contains', { role, contains: itil?.sys_id ?? '' });
  for (const { sys_id } of store.query('sys_user_has_role', `user=${user}`)) store.delete('sys_user_has_role', sys_id);
  store.insert('sys_user_has_role', { user, role });
}
