import { html, nothing, type TemplateResult } from 'lit';
import type { ConnectionCheck } from '../../contract/connection-test.js';
import type { CheckAdvisor } from '../../providers/check-advisor.js';
import type { ConnectionTestTexts } from '../../texts/en/connection-test.js';
import type { ReportTexts } from '../../texts/en/report.js';
import type { Format } from '../../texts/format.js';
import { checkIcon, errorIcon, skippedIcon, warningIcon } from '../ui/icons/icons.js';
import { withOwnTimes } from '../ui/time/times.js';

/** Whose checks they are, and the words for them. */
export interface CheckWords {
  text: ConnectionTestTexts;
  /** What a check has come to, as the report says it, too. */
  outcomes: ReportTexts['status'];
  checks: CheckAdvisor;
  format: Format;
}

const shapes = { passed: checkIcon, failed: errorIcon, skipped: skippedIcon, unproven: skippedIcon };

/**
 * Renders the checks of a test: what has finished, then, while it runs, what is still to come, so that nothing moves when
 * it does. What a failure has made pointless is one line.
 */
export function renderChecks(words: CheckWords, checks: readonly ConnectionCheck[], running: boolean): TemplateResult | typeof nothing {
  const skipped = checks.filter(({ status }) => status === 'skipped');
  const done = new Set(checks.map(({ check }) => check));
  const coming = running ? words.checks.known.filter((name) => !done.has(name)) : [];
  if (checks.length === 0 && !running) return nothing;
  return html`<ul class="checks" role="list">
    ${checks.filter(({ status }) => status !== 'skipped').map((check) => renderCheck(words, check))}
    ${skipped.length > 0 ? renderSkipped(words, skipped) : nothing} ${coming.map((name, index) => renderComing(words, name, index === 0))}
  </ul>`;
}

/** Renders a finished check: its shape, what it looked at, its outcome as a word; where it failed, why and what to do. */
function renderCheck(words: CheckWords, check: ConnectionCheck): TemplateResult {
  const isLimit = words.checks.isLimit(check);
  return html`
    <li class="check-row ${isLimit ? 'limit' : check.status}" part="test-row">
      ${isLimit ? warningIcon() : shapes[check.status]()}
      <span class="check-title">${words.checks.titleOf(check)}</span>
      <span class="check-outcome small muted">${words.outcomes[check.status]}</span>
      ${check.status === 'failed' ? renderAdvice(words, check) : renderRemark(words, check)}
    </li>
  `;
}

const renderSkipped = ({ text, checks }: CheckWords, skipped: readonly ConnectionCheck[]): TemplateResult => html`
  <li class="check-row skipped" part="test-row">${skippedIcon()}
    <details class="check-title small">
      <summary part="summary">${text.skipped(skipped.length)}</summary>
      <ul class="steps">${skipped.map((check) => html`<li>${checks.titleOf(check)}</li>`)}</ul>
    </details>
  </li>
`;

const renderComing = ({ text, checks }: CheckWords, check: string, isNext: boolean): TemplateResult => html`
  <li class="check-row ${isNext ? 'running' : 'pending'}" part="test-row">
    <span class="check-spot" aria-hidden="true"></span>
    <span class="check-title">${checks.titleOf({ check, title: '' })}</span>
    <span class="check-outcome small muted">${isNext ? text.status.running : text.status.pending}</span>
  </li>
`;

function renderAdvice({ checks, format }: CheckWords, check: ConnectionCheck): TemplateResult {
  const { cause, steps } = checks.adviceOn(check, 'user');
  return html`<div class="check-more small">
    ${cause ? html`<p>${withOwnTimes(format, shortened(cause))}</p>` : nothing}
    ${steps.length > 0 ? html`<ul class="steps muted">${steps.map((step) => html`<li>${step}</li>`)}</ul>` : nothing}
  </div>`;
}

/** A cause is a sentence or two: of whatever else a backend sends, the report has the rest. */
const shortened = (cause: string): string => (cause.length > longestCause ? `${Array.from(cause).slice(0, longestCause).join('')}…` : cause);

const longestCause = 600;

/** Renders what is worth knowing of a check that did not fail: which write has shown it, or why it cannot be told. */
function renderRemark({ checks, format }: CheckWords, check: ConnectionCheck): TemplateResult | typeof nothing {
  const remark = checks.remarkOn(check);
  return remark ? html`<p class="check-more small muted">${withOwnTimes(format, shortened(remark))}</p>` : nothing;
}
