import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MoodState } from '../../index.js';
import type { Actions } from './actions.js';
import { change, type Surface } from './api.js';
import { moodOptions } from './mood-options.js';
import { onSubmit } from './fields.js';
import { prose } from './prose.js';

const kinds = [
  ['transport', 'On the way to the instance'],
  ['instance', 'The instance itself'],
] as const;

/** What is wrong with the instance, and what may be. */
export function moodsView({ moods }: Surface, actions: Actions) {
  const isAny = moods.some(({ isActive }) => isActive);
  return html`<section class="wide" aria-labelledby="moods">
    <div class="heading">
      <h2 id="moods">Moods</h2>
      <button type="button" ?disabled=${!isAny} @click=${() => actions.run('The instance is well.', () => change('DELETE', 'moods'))}>Leave all</button>
    </div>
    <div class="columns">
      ${kinds.map(
        ([kind, title]) => html`<div>
          <h3>${title}</h3>
          <ul class="moods">${repeat(moods.filter((mood) => mood.kind === kind), ({ name }) => name, (mood) => moodRow(mood, actions))}</ul>
        </div>`,
      )}
    </div>
  </section>`;
}

function moodRow(mood: MoodState, actions: Actions) {
  const { name, isActive, summary } = mood;
  const toggle = onSubmit((values) =>
    isActive
      ? actions.run(`The mood ${name} ended.`, () => change('DELETE', `moods/${name}`))
      : actions.run(`The mood ${name} holds.`, () => change('PUT', `moods/${name}`, values)),
  );
  return html`<li class=${isActive ? 'active' : ''}>
    <form @submit=${toggle}>
      <div class="mood">
        <div><b>${name}</b> ${isActive ? html`<span class="pill warning">holds${chosen(mood)}</span>` : nothing}<p>${prose(summary)}</p></div>
        <button aria-label="${isActive ? 'Leave' : 'Enter'} ${name}">${isActive ? 'Leave' : 'Enter'}</button>
      </div>
      ${isActive ? nothing : moodOptions(mood)}
    </form>
  </li>`;
}

/** The options that a mood was entered with, for each of its routes. */
function chosen({ choice = {}, choices = [choice] }: MoodState): string {
  const options = choices.map((one) => Object.entries(one).map(([option, value]) => `${option} ${String(value)}`).join(', '));
  const text = options.filter((one) => one !== '').join('; ');
  return text === '' ? '' : `: ${text}`;
}
