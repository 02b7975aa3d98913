import { html } from 'lit/html.js';
import type { Surface } from './api.js';

/** The tables that testers look for first. */
const first = ['incident', 'problem', 'change_request', 'sys_user', 'sys_user_group', 'sys_journal_field', 'sys_attachment'];

const byInterest = ([one]: readonly [string, number], [other]: readonly [string, number]): number => rank(one) - rank(other) || one.localeCompare(other);
const rank = (table: string): number => (first.includes(table) ? first.indexOf(table) : first.length);

/** Shows the instance at a glance. */
export function glanceView({ state: { version, stage, faults, records, requests } }: Surface) {
  const facts = [
    ['Version', version],
    ['Scenario', stage.scenario],
    ['Seed', String(stage.seed)],
    ['Faults', faults.length === 0 ? 'none' : faults.join(', ')],
    ['Requests', requests.toLocaleString('en')],
  ];
  return html`<section class="wide" aria-labelledby="glance">
    <h2 id="glance">At a glance</h2>
    <dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
    <ul class="counts" aria-label="Records by table">
      ${Object.entries(records)
        .sort(byInterest)
        .map(([table, count]) => html`<li><a href="/${table}_list.do">${table}</a> <b>${count.toLocaleString('en')}</b></li>`)}
    </ul>
  </section>`;
}
