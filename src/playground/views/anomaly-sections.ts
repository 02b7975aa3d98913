import { html, nothing, type TemplateResult } from 'lit';
import { count } from '../page/format.js';
import type { Anomaly } from '../session/host-api.js';
import { card } from './card.js';
import { skeletonLines } from './skeleton.js';
import { statusPill } from './status-pill.js';
import { timeAgo } from './time.js';

type Shown = Anomaly | undefined;

/** What is being read is grey lines about as high as what will be there. */
const pending = (lines: number): TemplateResult => html`<div class="card__body">${skeletonLines(lines)}</div>`;

/** What the anomaly is, at a glance. */
export const summarySection = (anomaly: Shown): TemplateResult => card({ id: 'summary', heading: 'Summary' }, facts(anomaly));

export const descriptionSection = (anomaly: Shown): TemplateResult =>
  card({ id: 'description', heading: 'Description' }, anomaly ? html`<p class="card__body">${anomaly.description}</p>` : pending(1));

export const failedChecksSection = (anomaly: Shown): TemplateResult =>
  card({ id: 'failed-checks', heading: 'Failed Checks', count: anomaly?.failed_checks.length }, anomaly ? checks(anomaly) : pending(6));

/** The source's rows, the columns that a failed check names marked. */
export const sourceRecordsSection = (anomaly: Shown): TemplateResult =>
  card({ id: 'source-records', heading: 'Source Records', count: anomaly?.source_records.rows.length }, anomaly ? rows(anomaly) : pending(9));

/** The terms stand from the start: what is read only fills them. */
const facts = (anomaly: Shown): TemplateResult => html`<dl class="facts">
  ${fact('Status', anomaly && statusPill(anomaly.status))} ${fact('Type', anomaly && (anomaly.type === 'shape' ? 'Shape' : 'Record'))}
  ${fact('Datastore', anomaly && html`${anomaly.datastore.name} <span class="muted">${anomaly.datastore.type}</span>`)}
  ${fact('Table', anomaly?.container)} ${fact('Anomalous records', anomaly && count(anomaly.anomalous_records))}
  ${fact('Weight', anomaly && count(anomaly.weight))} ${fact('Detected', anomaly && timeAgo(anomaly.detected_at))}
  ${fact('Tags', anomaly && tags(anomaly))}
</dl>`;

const fact = (term: string, value: unknown): TemplateResult => html`<div>
  <dt>${term}</dt>
  <dd>${value ?? html`<span class="skeleton"></span>`}</dd>
</div>`;

const tags = ({ tags }: Anomaly): unknown =>
  tags.length > 0 ? tags.map((tag) => html`<span class="tag">${tag}</span>`) : html`<span class="muted">None</span>`;

const checks = ({ failed_checks }: Anomaly): TemplateResult => html`<ul class="checks">
  ${failed_checks.map(
    ({ rule, fields, message }) => html`<li>
      <div>
        <p class="checks__rule">${rule}</p>
        ${fields.length > 0 ? html`<p class="checks__fields">${fields.join(', ')}</p>` : nothing}
      </div>
      <p>${message}</p>
    </li>`,
  )}
</ul>`;

function rows({ source_records, failed_checks }: Anomaly): TemplateResult {
  const named = new Set(failed_checks.flatMap(({ fields }) => fields));
  const columns = source_records.columns.map((name, index) => ({
    name,
    flagged: named.has(name),
    classes: [named.has(name) && 'is-flagged', source_records.rows.some((row) => typeof row[index] === 'number') && 'is-number'].filter(Boolean).join(' '),
  }));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Rows of the source">
    <table class="table table--source">
      <thead>
        <tr>
          ${columns.map(
            ({ name, flagged, classes }) =>
              html`<th scope="col" class=${classes}>${name}${flagged ? html`<span class="visually-hidden"> (in a failed check)</span>` : nothing}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${source_records.rows.map(
          (row) => html`<tr>
            ${row.map((cell, index) => html`<td class=${columns[index]?.classes ?? ''}>${cell ?? html`<span class="muted">null</span>`}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
