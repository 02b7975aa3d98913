import type { ServiceNowControl } from './control.js';

/** No script and nothing from elsewhere. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (value: string | number): string => String(value).replace(/[&<>"]/g, (character) => entities[character] ?? character);
const row = (...cells: readonly (string | number)[]): string => `<tr>${cells.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`;
const table = (caption: string, heads: readonly string[], rows: readonly string[]): string =>
  `<table><caption>${text(caption)}</caption><thead><tr>${heads.map((head) => `<th scope="col">${text(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;

const style = `:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}body{max-width:64rem;margin:0 auto;padding:1rem}
table{border-collapse:collapse;width:100%;margin:1.5rem 0}caption{text-align:start;font-weight:600;font-size:1.1rem}
th,td{text-align:start;padding:.3rem .6rem;border-bottom:1px solid;vertical-align:top;overflow-wrap:anywhere}
:focus-visible{outline:3px solid}`;

const surfaces = ['state', 'settings', 'scenario', 'moods', 'clock', 'snapshots', 'journal', 'journal/unmatched'];

/** The instance at a glance, for a person. */
export function adminPage(control: ServiceNowControl): Response {
  const { stage, clock, records } = control.state;
  const links = surfaces.map((path) => `<li><a href="/__mock/${path}">${path}</a></li>`).join('');
  const document = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mock ServiceNow: behind the scenes</title><style>${style}</style></head>
<body><main><h1>Mock ServiceNow: behind the scenes</h1>
<p>This is a mock: no real instance, no real data. <a href="/incident_list.do">See its incidents</a>.</p>
<p>Scenario ${text(stage.scenario)}, seed ${text(stage.seed)}. The clock says <time>${text(clock.now)}</time>${clock.isFrozen ? ' and stands still' : ''}.</p>
<nav aria-label="As JSON"><ul>${links}</ul></nav>
${table('Moods', ['Mood', 'Holds', 'What a client meets'], control.moods.list().map(({ name, isActive, summary }) => row(name, isActive ? 'yes' : 'no', summary)))}
${table('Latest requests', ['Id', 'Request', 'Status', 'Milliseconds'], control.journal.list({ limit: 25 }).toReversed().map(({ id, method, url, status, duration }) => row(id, `${method} ${url}`, status ?? 'none', duration ?? '')))}
${table('Records', ['Table', 'Count'], Object.entries(records).map(([name, count]) => row(name, count)))}
</main></body></html>`;
  return new Response(document, {
    headers: { 'Content-Type': 'text/html;charset=UTF-8', 'Content-Security-Policy': policy, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
  });
}
