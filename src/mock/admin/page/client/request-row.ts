import { html, nothing } from 'lit/html.js';
import type { RequestRecord } from '../../journal/request-record.js';
import type { Actions } from './actions.js';
import { readText } from './api.js';

const toneOf = ({ status = 0 }: RequestRecord): string => (status === 0 || status >= 500 ? 'danger' : status >= 400 ? 'warning' : 'success');

/** Shows the request as a line, which opens to show what was sent. */
export function requestRow(request: RequestRecord, actions: Actions) {
  const { id, at, method, url, status, duration, isMatched } = request;
  return html`<li>
    <details>
      <summary>
        <span class="muted">${at.slice(11, 19)}</span>
        <b class="method">${method}</b>
        <span class="url" title=${url}>${url}</span>
        ${isMatched ? nothing : html`<span class="unknown pill warning">not emulated</span>`}
        <span class="status pill ${toneOf(request)}">${status ?? 'no answer'}</span>
        <span class="duration muted">${duration === undefined ? '' : `${duration.toFixed(1)} ms`}</span>
      </summary>
      <div class="request">
        <button type="button" aria-label="Copy as curl: request ${id}" @click=${() => actions.run('Copied as a curl command.', () => copyAsCurl(id))}>Copy as curl</button>
        <pre tabindex="0" aria-label="Request ${id}">${wireText(request)}</pre>
      </div>
    </details>
  </li>`;
}

async function copyAsCurl(id: number): Promise<void> {
  await navigator.clipboard.writeText(await readText(`journal/${id}/curl`));
}

/** Returns the request as it was sent, without its secrets. */
function wireText({ method, url, headers, body, bodyBytes }: RequestRecord): string {
  const head = [`${method} ${url}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)].join('\n');
  if (body !== undefined) return `${head}\n\n${body}`;
  return bodyBytes > 0 ? `${head}\n\n(${bodyBytes.toLocaleString('en')} bytes)` : head;
}
