import { repeat } from 'lit/directives/repeat.js';
import { html } from 'lit/html.js';
import type { SnapshotInfo } from '../../stage/snapshot.js';
import type { Actions } from './actions.js';
import { change, upload, type Surface } from './api.js';
import { onSubmit } from './fields.js';

const namePattern = '[\\w.\\-]{1,64}';

function row({ name, savedAt, records }: SnapshotInfo, actions: Actions) {
  const [incidents, all] = [records['incident'] ?? 0, Object.values(records).reduce((sum, count) => sum + count, 0)];
  return html`<li>
    <div>
      <b>${name}</b>
      <small><time datetime=${savedAt}>${savedAt.slice(11, 19)} UTC</time> · ${incidents.toLocaleString('en')} incidents, ${all.toLocaleString('en')} records</small>
    </div>
    <div class="buttons">
      <button type="button" aria-label="Load ${name}" @click=${() => actions.run(`The snapshot ${name} was loaded.`, () => change('POST', `snapshots/${name}/load`))}>Load</button>
      <a class="button" href="/__mock/snapshots/${name}" download aria-label="Download ${name}">Download</a>
      <button type="button" class="danger" aria-label="Delete ${name}" @click=${() => actions.run(`The snapshot ${name} was deleted.`, () => change('DELETE', `snapshots/${name}`))}>Delete</button>
    </div>
  </li>`;
}

/** Returns the name that a file's snapshot gets: its own without what a name may not have. */
const nameOf = (file: File): string => file.name.replace(/\.jsonl?$/, '').replace(/[^\w.-]/g, '-').slice(0, 64) || 'uploaded';

/** Saves, loads, downloads and uploads instances as they were. */
export function snapshotsView({ snapshots }: Surface, actions: Actions) {
  const save = onSubmit(({ name }, form) => {
    actions.run(`The snapshot ${String(name)} was saved.`, () => change('PUT', `snapshots/${String(name)}`));
    form.reset();
  });
  const take = (event: Event): void => {
    const field = event.currentTarget;
    const file = field instanceof HTMLInputElement ? field.files?.[0] : undefined;
    if (!file || !(field instanceof HTMLInputElement)) return;
    actions.run(`The snapshot ${nameOf(file)} was uploaded.`, async () => upload(`snapshots/${nameOf(file)}`, await file.text()));
    field.value = '';
  };
  return html`<section aria-labelledby="snapshots">
    <h2 id="snapshots">Snapshots</h2>
    <form class="line" @submit=${save}>
      <label>Name <input name="name" required pattern=${namePattern} title="Letters, digits, _ . and -" autocomplete="off"></label>
      <button>Save snapshot</button>
      <label class="file">Upload <input type="file" accept=".jsonl,.json,application/x-ndjson" @change=${take}></label>
    </form>
    ${snapshots.length === 0
      ? html`<p class="empty">None yet. One holds data, files, passwords and switches until the process ends.</p>`
      : html`<ul class="snapshots">${repeat(snapshots, ({ name }) => name, (snapshot) => row(snapshot, actions))}</ul>`}
  </section>`;
}
