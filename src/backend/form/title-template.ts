import { fillTemplate, namesIn } from '../../common/template.js';
import type { FormField } from '../../contract/strict/create-ticket.js';
import type { Anomaly } from '../ports/anomalies.js';
import { severityOf } from './defaults.js';
import { field } from './field.js';

/** What a template may name, each with a value as an anomaly might have it. */
const samples = {
  check: 'The row count fell by 40 %',
  checks: '2',
  field: 'amount',
  table: 'orders',
  datastore: 'Sales Warehouse',
  type: 'shape',
  severity: 'high',
  status: 'Active',
  id: '42',
  detected: '2024-01-15',
} as const;

type Name = keyof typeof samples;

/** Characters of a template: what is made of it is cut anyway. */
const longest = 300;

const known = Object.keys(samples).map((name) => `{${name}}`).join(', ');

/** Returns the title that a template suggests for an anomaly, of at most `limit` characters (domain C2). @param datastore its name */
export function suggestedTitle(template: string, anomaly: Anomaly, datastore: string, limit: number): string {
  const [check] = anomaly.failed_checks;
  const values: Record<Name, string> = {
    check: check?.message ?? '',
    checks: String(anomaly.failed_checks.length),
    field: check?.fields?.join(', ') ?? '',
    table: anomaly.container,
    datastore,
    type: anomaly.type,
    severity: severityOf(anomaly).name,
    status: anomaly.status,
    id: String(anomaly.id),
    detected: anomaly.detected_at.slice(0, 10),
  };
  return fillTemplate(template, values, limit);
}

/** Returns the field in which an administrator writes the template. */
export const templateField = (template: string): FormField =>
  field('title', 'Short Description', {
    info: `New tickets start with this text. You can use these values of the anomaly: ${known}.`,
    placeholder: '{check} in {table}',
    max_length: longest,
    samples,
    default: template,
  });

/** Says what is wrong with a template. */
export function templateIssue(template: string): string | undefined {
  if (template.length > longest) return `Shorten it to ${longest} characters.`;
  const names = namesIn(template);
  if (!names) return `A brace has no counterpart. You can use ${known}.`;
  const unknown = names.filter((one) => !Object.hasOwn(samples, one)).map((one) => `{${one}}`);
  return unknown.length > 0 ? `There’s no ${unknown.join(', ')}. You can use ${known}.` : undefined;
}
