import { html, nothing, type TemplateResult } from 'lit';
import type { FormField } from '../../contract/create-ticket.js';
import { createTicketText as text } from '../ui/strings/create-ticket.js';
import { valueOf, type FormValues } from './form-values.js';

/**
 * The priority that ServiceNow looks up from impact and urgency, each `1` to `3` (`servicenow-api.md 3.3`);
 * undefined for values outside of the table.
 */
export function priorityOf(impact: string, urgency: string): 1 | 2 | 3 | 4 | 5 | undefined {
  const inTable = /^[1-3]$/;
  if (!inTable.test(impact) || !inTable.test(urgency)) return undefined;
  return (Number(impact) + Number(urgency) - 1) as 1 | 2 | 3 | 4 | 5;
}

/** The priority that follows from what the form holds (domain C12). */
export function renderPriority(fields: readonly FormField[], values: FormValues): TemplateResult | typeof nothing {
  const value = (name: string): string => {
    const field = fields.find((candidate) => candidate.field === name);
    return field ? valueOf(field, values) : '';
  };
  const priority = priorityOf(value('impact'), value('urgency'));
  const label = priority && text.priorities[priority - 1];
  if (!label) return nothing;
  return html`<p class="priority" role="status"><span class="pill">${text.priority(label)}</span><span class="small muted">${text.priorityHelp}</span></p>`;
}
