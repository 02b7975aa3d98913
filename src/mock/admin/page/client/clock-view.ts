import { html } from 'lit/html.js';
import type { Actions } from './actions.js';
import { change, type Surface } from './api.js';
import { onSubmit } from './fields.js';

const units = [
  ['Minutes', 60_000],
  ['Hours', 3_600_000],
  ['Days', 86_400_000],
] as const;

const utc = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;

/** Stops, moves and resets the clock. */
export function clockView({ state: { clock } }: Surface, actions: Actions) {
  const freezeAt = onSubmit(({ at }) => actions.run('The clock stands still.', () => change('POST', 'clock/freeze', { at: `${String(at)}:00Z` })));
  const advance = onSubmit(({ amount, unit }) => actions.run('The clock was moved.', () => change('POST', 'clock/advance', { milliseconds: Number(amount) * Number(unit) })));
  return html`<section aria-labelledby="clock">
    <h2 id="clock">Clock</h2>
    <p class="clock"><time datetime=${clock.now}>${utc(clock.now)}</time> UTC <span class="pill ${clock.isFrozen ? 'warning' : ''}">${clock.isFrozen ? 'frozen' : 'running'}</span></p>
    <div class="buttons">
      ${clock.isFrozen
        ? html`<button type="button" @click=${() => actions.run('The clock runs.', () => change('POST', 'clock/resume'))}>Resume</button>`
        : html`<button type="button" @click=${() => actions.run('The clock stands still.', () => change('POST', 'clock/freeze'))}>Freeze</button>`}
      <button type="button" @click=${() => actions.run('The clock shows the computer’s time.', () => change('POST', 'clock/reset'))}>Computer’s time</button>
    </div>
    <form class="line" @submit=${advance}>
      <label>Advance by <input name="amount" type="number" step="any" value="30" required></label>
      <label>Unit <select name="unit">${units.map(([name, unit]) => html`<option value=${unit}>${name}</option>`)}</select></label>
      <button>Advance</button>
    </form>
    <form class="line" @submit=${freezeAt}>
      <label>Freeze at (UTC) <input name="at" type="datetime-local" required></label>
      <button>Freeze there</button>
    </form>
  </section>`;
}
