import { repeat } from 'lit/directives/repeat.js';
import { html, nothing } from 'lit/html.js';
import type { Actions } from './actions.js';
import { change, type Surface } from './api.js';
import { requestRow } from './request-row.js';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Returns the query that a form's filled fields come to. */
function queryOf(form: HTMLFormElement): string {
  const pairs = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : []));
  return new URLSearchParams(pairs).toString();
}

/** Shows the requests that the instance has met, the latest first. */
export function journalView({ requests, unmatched }: Surface, actions: Actions) {
  const filter = (event: Event): void => {
    event.preventDefault();
    if (event.currentTarget instanceof HTMLFormElement && event.currentTarget.checkValidity()) actions.filter(queryOf(event.currentTarget));
  };
  return html`<section class="wide" aria-labelledby="journal">
    <div class="heading">
      <h2 id="journal">Requests</h2>
      <button type="button" @click=${() => actions.run('The journal is empty.', () => change('DELETE', 'journal'))}>Clear</button>
    </div>
    ${unmatchedNotice(unmatched)}
    <form class="line" role="search" aria-label="Requests" @input=${filter} @submit=${filter}>
      <label>Method <select name="method"><option value="">any</option>${methods.map((method) => html`<option>${method}</option>`)}</select></label>
      <label>Path contains <input name="path" type="search" autocomplete="off"></label>
      <label>Status <input name="status" type="number" min="100" max="599"></label>
      <label>Address <select name="matched"><option value="">any</option><option value="true">emulated</option><option value="false">not emulated</option></select></label>
    </form>
    ${requests.length === 0
      ? html`<p class="empty">No request.</p>`
      : html`<ol class="requests" reversed aria-label="Requests, the latest first">
          ${repeat(requests.toReversed(), ({ id }) => id, (request) => requestRow(request, actions))}
        </ol>`}
  </section>`;
}

/** Says what the latest request that met no address may have meant. */
function unmatchedNotice({ request, nearest }: Surface['unmatched']) {
  if (!request || !nearest) return nothing;
  return html`<p class="notice"><b>Not emulated:</b> <code>${request.method} ${request.url}</code>. Nearest is <code>${nearest.route}</code>: ${nearest.difference}.</p>`;
}
