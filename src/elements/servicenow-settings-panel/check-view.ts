import { html, nothing, type TemplateResult } from 'lit';
import type { ConnectionCheck } from '../../contract/connection-test.js';
import { checkIcon, errorIcon, skippedIcon, warningIcon } from '../ui/icons/icons.js';
import { checkStatusText, skippedText } from '../ui/strings/connection-test.js';
import { withOwnTimes } from '../ui/time/times.js';
import { adviceOn, isLimit, knownChecks, remarkOn, titleOf } from './check-advice.js';

const shapes = { passed: checkIcon, failed: errorIcon, skipped: skippedIcon, unproven: skippedIcon };

/**
 * The checks of a test: what has finished, then, while it runs, what is still to come, so that nothing moves when it
 * does. What a failure has made pointless is one line.
 */
export function renderChecks(checks: readonly ConnectionCheck[], running: boolean): TemplateResult | typeof nothing {
  const skipped = checks.filter(({ status }) => status === 'skipped');
  const done = new Set(checks.map(({ check }) => check));
  const coming = running ? knownChecks.filter((name) => !done.has(name)) : [];
  if (checks.length === 0 && !running) return nothing;
  return html`<ul class="checks" role="list">
    ${checks.filter(({ status }) => status !== 'skipped').map(renderCheck)} ${skipped.length > 0 ? renderSkipped(skipped) : nothing}
    ${coming.map((name, index) => renderComing(name, index === 0))}
  </ul>`;
}

/** A finished check: its shape, what it looked at, its outcome as a word; where it failed, why and what to do. */
const renderCheck = (check: ConnectionCheck): TemplateResult => html`
  <li class="check-row ${isLimit(check) ? 'limit' : check.status}">
    ${isLimit(check) ? warningIcon() : shapes[check.status]()}
    <span class="check-title">${titleOf(check)}</span>
    <span class="check-outcome small muted">${checkStatusText[check.status]}</span>
    ${check.status === 'failed' ? renderAdvice(check) : renderRemark(check)}
  </li>
`;

const renderSkipped = (skipped: readonly ConnectionCheck[]): TemplateResult => html`
  <li class="check-row skipped">${skippedIcon()}
    <details class="check-title small">
      <summary>${skippedText(skipped.length)}</summary>
      <ul class="steps">${skipped.map((check) => html`<li>${titleOf(check)}</li>`)}</ul>
    </details>
  </li>
`;

const renderComing = (check: string, isNext: boolean): TemplateResult => html`
  <li class="check-row ${isNext ? 'running' : 'pending'}">
    <span class="check-spot" aria-hidden="true"></span>
    <span class="check-title">${titleOf({ check, title: '' })}</span>
    <span class="check-outcome small muted">${isNext ? checkStatusText.running : checkStatusText.pending}</span>
  </li>
`;

function renderAdvice(check: ConnectionCheck): TemplateResult {
  const { cause, steps } = adviceOn(check);
  return html`<div class="check-more small">
    ${cause ? html`<p>${withOwnTimes(cause)}</p>` : nothing}
    ${steps.length > 0 ? html`<ul class="steps muted">${steps.map((step) => html`<li>${step}</li>`)}</ul>` : nothing}
  </div>`;
}

/** What is worth knowing of a check that did not fail: which write has shown it, or why it cannot be told. */
function renderRemark(check: ConnectionCheck): TemplateResult | typeof nothing {
  const remark = remarkOn(check);
  return remark ? html`<p class="check-more small muted">${withOwnTimes(remark)}</p>` : nothing;
}
