import { operationFailed } from '../http/errors.js';
import { valueOf, type Row } from '../store/row.js';
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
  const labels = missing.map((column) => labelOf(write, column));
  throw operationFailed(`${demands[write.actor.language] ?? demands['en'] ?? ''}${labels.join(', ')}`);
}

/** Returns what a column is called in the language of the account. */
function labelOf({ table, actor, database }: Write, column: string): string {
  const labels = database.data('sys_documentation').index('element').find(column);
  const tables: readonly string[] = [table.name, ...table.ancestors];
  const own = labels.find(({ name = '', language }) => language === actor.language && tables.includes(name));
  return own?.['label'] ?? table.columns.get(column)?.label ?? column;
}

/** Returns the columns that the data policies of the instance demand of every record of a table; one with a condition demands nothing. */
function policyColumns({ table, database }: Write): string[] {
  const tables: readonly string[] = [table.name, ...table.ancestors];
  const applies = ({ model_table = '', active, inherit, conditions }: Row): boolean =>
    active === 'true' && conditions === '' && (model_table === table.name || (inherit === 'true' && tables.includes(model_table)));
  const policies = database.data('sys_data_policy2').rows.filter(applies);
  return policies.flatMap((policy) => {
    const rules = database.data('sys_data_policy_rule').index('sys_data_policy').find(valueOf(policy, 'sys_id'));
    return rules.filter(({ mandatory }) => mandatory === 'true').map((rule) => valueOf(rule, 'field'));
  });
}

/**
 * A new record of a table with a data policy has to fill the columns that it names (servicenow-api.md 1.4): a policy that is a record, and
 * one that the switch stands for, which nobody can read of.
 */
export const requirePolicyFields: Rule = (write) => {
  if (write.isNew) demand(write, [...new Set([...(write.settings.insertDataPolicy[write.table.name] ?? []), ...policyColumns(write)])]);
};

/** Resolving or closing needs a code and notes on newer instances (servicenow-api.md 3.4). */
export const requireCloseFields: Rule = (write) => {
  const state = after(write, 'state');
  const isEntered = write.isNew || changesValue(write, 'state');
  const ends = state === incidentState.resolved || state === incidentState.closed;
  if (write.settings.closeDataPolicy && ends && isEntered) demand(write, ['close_code', 'close_notes']);
};
