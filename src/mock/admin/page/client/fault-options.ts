import { html, nothing } from 'lit/html.js';
import type { FaultState } from '../../../servicenow/faults/fault-service.js';

interface OptionField {
  readonly label: string;
  readonly type: 'number' | 'text';
  readonly max?: number;
  readonly step?: string;
}

const fields: Readonly<Record<string, OptionField>> = {
  latency: { label: 'Latency, ms', type: 'number' },
  jitter: { label: 'Jitter, ms', type: 'number' },
  every: { label: 'Each nth request', type: 'number' },
  probability: { label: 'Probability', type: 'number', max: 1, step: 'any' },
  status: { label: 'Status', type: 'number', max: 599 },
  retryAfter: { label: 'Retry-After, s', type: 'number' },
  userName: { label: 'User name', type: 'text' },
  times: { label: 'Times', type: 'number' },
  path: { label: 'Path begins', type: 'text' },
};

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Shows fields for the options that a fault is injected with. All are optional. */
export function faultOptions({ name, options }: FaultState) {
  if (options.length === 0) return nothing;
  return html`<details>
    <summary>Options<span class="unseen"> of ${name}</span></summary>
    <div class="line">
      ${options.map((option) => optionField(option))}
    </div>
  </details>`;
}

function optionField(option: string) {
  if (option === 'method') return html`<label>Method <select name="method"><option value="">any</option>${methods.map((method) => html`<option>${method}</option>`)}</select></label>`;
  const { label, type, max, step } = fields[option] ?? { label: option, type: 'text' };
  if (type === 'text') return html`<label>${label} <input name=${option} autocomplete="off" placeholder=${option === 'path' ? '/api/now/table/' : ''}></label>`;
  return html`<label>${label} <input name=${option} type="number" min="0" max=${max ?? nothing} step=${step ?? nothing}></label>`;
}
