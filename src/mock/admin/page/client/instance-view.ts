import { html } from 'lit/html.js';
import type { Actions } from './actions.js';
import { change, type Surface } from './api.js';
import { onSubmit } from './fields.js';

/** Begins anew, and generates incidents. */
export function instanceView({ state: { stage }, scenarios }: Surface, actions: Actions) {
  const reset = onSubmit((values) => {
    if (confirm('Begin anew? What the instance holds is lost, unless a snapshot has it.')) actions.run('The instance began anew.', () => change('POST', 'reset', values));
  });
  const generate = onSubmit((values) => actions.run(`${String(values['count'])} incidents were generated.`, () => change('POST', 'incidents', values)));
  return html`<section aria-labelledby="data">
    <h2 id="data">Data</h2>
    <form class="line" @submit=${reset}>
      <label>Scenario <select name="scenario">${scenarios.map((name) => html`<option ?selected=${name === stage.scenario}>${name}</option>`)}</select></label>
      <label>Seed <input name="seed" type="number" min="0" value=${stage.seed}></label>
      <label>Incidents on top <input name="incidents" type="number" min="0" value=${stage.incidents}></label>
      <button class="danger">Reset</button>
    </form>
    <form class="line" @submit=${generate}>
      <label>Incidents <input name="count" type="number" min="1" value="100" required></label>
      <label>Seed <input name="seed" type="number" min="0" placeholder=${stage.seed}></label>
      <button>Generate incidents</button>
    </form>
  </section>`;
}
