import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { FormField } from '../../../contract/create-ticket.js';
import { parseTime } from '../time/times.js';
import type { Control } from './controls.js';

export const isDate = ({ type }: FormField): boolean => type === 'date' || type === 'datetime';

/** Picks a day or, in the user's own zone, a time; the value is ServiceNow's: `2024-01-15`, `2024-01-15 10:30:00` in UTC. */
export const renderDate = ({ field, id, describedBy, value, invalid, readOnly, set }: Control): TemplateResult => {
  const isTime = field.type === 'datetime';
  return html`<input
    id=${id}
    part="control"
    type=${isTime ? 'datetime-local' : 'date'}
    aria-describedby=${ifDefined(describedBy || undefined)}
    aria-invalid=${invalid ? 'true' : 'false'}
    ?required=${field.required}
    ?readonly=${readOnly}
    .value=${live(isTime ? toLocal(value) : value)}
    @input=${({ target }: Event) => {
      if (target instanceof HTMLInputElement) set(isTime ? toUtc(target.value) : target.value);
    }}
  />`;
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** `2024-01-15T11:30`, by the clock on the user's wall. */
function toLocal(value: string): string {
  const time = parseTime(value);
  if (!time) return '';
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(twoDigits).join('-');
  return `${day}T${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
}

/** A time without a zone is the user's. */
function toUtc(local: string): string {
  const time = new Date(local);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 19).replace('T', ' ');
}
