import { repeat } from 'lit/directives/repeat.js';
import { html, nothing } from 'lit/html.js';
import type { FaultState } from '../../../servicenow/faults/fault-service.js';
import type { Actions } from './actions.js';
import { change, type Surface } from './api.js';
import { faultOptions } from './fault-options.js';
import { onSubmit } from './fields.js';
import { prose } from './prose.js';

const kinds = [
  ['transport', 'On the way to the instance'],
  ['instance', 'The instance itself'],
] as const;

/** Shows the faults that are active and those that may be injected. */
export function faultsView({ faults }: Surface, actions: Actions) {
  const isAny = faults.some(({ isActive }) => isActive);
  return html`<section class="wide" aria-labelledby="faults">
    <div class="heading">
      <h2 id="faults">Faults</h2>
      <button type="button" ?disabled=${!isAny} @click=${() => actions.run('The instance is healthy.', () => change('DELETE', 'faults'))}>Remove all</button>
    </div>
    <div class="columns">
      ${kinds.map(
        ([kind, title]) => html`<div>
          <h3>${title}</h3>
          <ul class="faults">${repeat(faults.filter((fault) => fault.kind === kind), ({ name }) => name, (fault) => faultRow(fault, actions))}</ul>
        </div>`,
      )}
    </div>
  </section>`;
}

function faultRow(fault: FaultState, actions: Actions) {
  const { name, isActive, summary } = fault;
  const toggle = onSubmit((values) =>
    isActive
      ? actions.run(`The fault ${name} was removed.`, () => change('DELETE', `faults/${name}`))
      : actions.run(`The fault ${name} is active.`, () => change('PUT', `faults/${name}`, values)),
  );
  return html`<li class=${isActive ? 'active' : ''}>
    <form @submit=${toggle}>
      <div class="fault">
        <div><b>${name}</b> ${isActive ? html`<span class="pill warning">active${chosen(fault)}</span>` : nothing}<p>${prose(summary)}</p></div>
        <button aria-label="${isActive ? 'Remove' : 'Inject'} ${name}">${isActive ? 'Remove' : 'Inject'}</button>
      </div>
      ${isActive ? nothing : faultOptions(fault)}
    </form>
  </li>`;
}

/** Writes the options that a fault was injected with, for each of its routes. */
function chosen({ choice = {}, choices = [choice] }: FaultState): string {
  const options = choices.map((one) => Object.entries(one).map(([option, value]) => `${option} ${String(value)}`).join(', '));
  const text = options.filter((one) => one !== '').join('; ');
  return text === '' ? '' : `: ${text}`;
}
