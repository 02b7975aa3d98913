import type { FormField } from '../../contract/strict/create-ticket.js';
import { ticketTable, ticketTables } from '../../providers/servicenow/tables.js';
import type { ServiceAccount } from '../lookups/service-account.js';
import type { BackendSettings } from '../ports/settings.js';
import type { Lengths } from '../lookups/lengths.js';
import { choice, field } from './field.js';

type Settings = Pick<BackendSettings, 'tables' | 'caller'>;

const tableChoices = Object.entries(ticketTables).map(([table, label]) => choice(label, table));

/** Returns the field Table, and what this release does with it (domain C1). */
export function tableField({ tables }: Settings): FormField {
  const everyTable = tableChoices.every(({ value }) => tables.includes(value));
  const created = tableChoices.filter(({ value }) => tables.includes(value)).map(({ label }) => label);
  const info = everyTable
    ? ''
    : `For now, only ${created.join(' or ')} is created, whatever you choose here.`;
  return field('table', 'Table', { type: 'enum', required: true, values: tableChoices, default: ticketTable, info });
}

/** The longest title that the contract takes. */
export const longestTitle = 160;

export function textFields({ title, description }: Lengths): FormField[] {
  const line = Math.min(title, longestTitle);
  return [
    field('title', 'Short Description', { required: true, max_length: line }),
    field('description', 'Description', { type: 'text', max_length: description }),
  ];
}

/** Returns the field Caller, and what this release does with it (domain C8). @param account the caller where none can be chosen */
export function callerField({ caller }: Settings, account: ServiceAccount | undefined): FormField {
  if (caller) return field('caller', 'Caller', { type: 'user', info: 'The person the ticket is created for.' });
  const info = account
    ? `For now, the service account${account.name && `, ${account.name},`} is the caller, whatever you enter.`
    : `For now, what you enter isn’t sent to ServiceNow. ${noCaller}`;
  return field('caller', 'Caller', { type: 'user', info, ...(!account && { default_reason: info }) });
}

/** Says why a ticket of the service account's has no caller. */
export const noCaller = 'The caller stays empty because the service account can’t read its own user record (sys_user).';
