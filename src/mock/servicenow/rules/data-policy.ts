import { operationFailed } from '../http/errors.js';
import { incidentState } from './incident-state.js';
import { after, changesValue, type Rule, type Write } from './write.js';

/** What a data policy says to an account of a language, before the labels of the columns that it misses (servicenow-api.md 1.4). */
const demands: Readonly<Record<string, string>> = {
  en: 'Data Policy Exception: \n\tThe following fields are mandatory: ',
  de: 'Datenrichtlinien-Ausnahme: \n\tFolgende Felder sind obligatorisch: ',
  es: 'Excepción de política de datos: \n\tLos siguientes campos son obligatorios: ',
  fr: 'Exception de politique de données : \n\tLes champs suivants sont obligatoires : ',
  ja: 'データポリシー例外: \n\t次のフィールドは必須です: ',
};

/** Refuses a write that leaves columns empty. Throws `ServiceNowError`. */
function demand(write: Write, columns: readonly string[]): void {
  const missing = columns.filter((column) => after(write, column) === '' && !write.journal.some(({ element }) => element === column));
  if (missing.length === 0) return;
  const labels = missing.map((column) => write.table.columns.get(column)?.label ?? column);
  throw operationFailed(`${demands[write.actor.language] ?? demands['en'] ?? ''}${labels.join(', ')}`);
}

/** A new record of a table with a data policy has to fill the columns that it names (servicenow-api.md 1.4). */
export const requirePolicyFields: Rule = (write) => {
  if (write.isNew) demand(write, write.settings.insertDataPolicy[write.table.name] ?? []);
};

/** Resolving or closing needs a code and notes on newer instances (servicenow-api.md 3.4). */
export const requireCloseFields: Rule = (write) => {
  const state = after(write, 'state');
  const isEntered = write.isNew || changesValue(write, 'state');
  const ends = state === incidentState.resolved || state === incidentState.closed;
  if (write.settings.closeDataPolicy && ends && isEntered) demand(write, ['close_code', 'close_notes']);
};
