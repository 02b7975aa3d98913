import { html, type TemplateResult } from 'lit';
import { scenarioGroups, type ScenarioGroup, type ScenarioGuide } from '../../mock/scenarios/guide.js';
import { isScenario, type Scenario } from '../../mock/scenarios/scenario.js';
import { addressSearch } from '../page/address.js';
import { card } from '../views/card.js';
import type { PageContext, PageView } from './page-view.js';

/** Every scenario with what to try in it, and the way to it. No page of the product. */
export class ScenariosPage implements PageView {
  readonly title = 'Scenarios';
  readonly #context: PageContext;

  constructor(context: PageContext) {
    this.#context = context;
  }

  leave(): void {
    // It waits for nothing: what it shows is known.
  }

  render(): TemplateResult {
    return html`<header class="page__header">
        <div class="page__title">
          <h1>${this.title}</h1>
        </div>
        <p class="muted">Each scenario has its own world and its own ServiceNow. What you do in one doesn’t change the others. Role and team stay the same.</p>
      </header>
      <div class="stack">${scenarioGroups.map((group, index) => this.#renderGroup(group, `scenarios-${index}`))}</div>`;
  }

  #renderGroup({ title, scenarios }: ScenarioGroup, id: string): TemplateResult {
    const rows = Object.entries(scenarios).map(([name, guide]) => (isScenario(name) ? this.#renderScenario(name, guide) : ''));
    return card({ id, heading: title }, html`<ul class="scenarios">${rows}</ul>`);
  }

  #renderScenario(scenario: Scenario, { about, tryThis }: ScenarioGuide): TemplateResult {
    const { address } = this.#context;
    const link = (page: 'anomaly' | 'settings', label: string): TemplateResult =>
      html`<a class="button" href=${addressSearch({ ...address, scenario, page })} aria-label=${`${label} in ${scenario}`}>${label}</a>`;
    return html`<li class="scenarios__item" aria-current=${String(scenario === address.scenario)}>
      <h3 class="scenarios__name">${scenario}</h3>
      <div>
        <p>${about}.</p>
        <p class="muted">${tryThis}</p>
      </div>
      <div class="scenarios__links">${link('anomaly', 'Anomaly')} ${link('settings', 'Settings')}</div>
    </li>`;
  }
}
