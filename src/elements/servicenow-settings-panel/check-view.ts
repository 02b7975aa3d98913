import { html, nothing, type TemplateResult } from 'lit';
import type { ConnectionCheck } from '../../contract/connection-test.js';
import { checkIcon, errorIcon, skippedIcon } from '../shared/icons.js';
import { checkStatusText, unprovenWrite } from '../shared/strings/connection-test.js';
import { adviceOn, isWriteCheck, titleOf } from './check-advice.js';

const shapes = { passed: checkIcon, failed: errorIcon, skipped: skippedIcon, unproven: skippedIcon };

/** A finished check: its shape, what it looked at, its outcome as a word; where it failed, why and what to do. */
export const renderCheck = (check: ConnectionCheck): TemplateResult => html`
  <li class="check-row ${check.status}">
    ${shapes[check.status]()}
    <div>
      <p>${titleOf(check)} <span class="small muted">${statusOf(check)}</span></p>
      ${check.status === 'failed' ? renderAdvice(check) : renderRemark(check)}
    </div>
  </li>
`;

const statusOf = (check: ConnectionCheck): string =>
  check.status === 'unproven' && isWriteCheck(check) ? unprovenWrite : checkStatusText[check.status];

function renderAdvice(check: ConnectionCheck): TemplateResult {
  const { cause, steps } = adviceOn(check);
  return html`${cause ? html`<p class="small">${cause}</p>` : nothing}
  ${steps.length > 0 ? html`<ul class="steps small muted">${steps.map((step) => html`<li>${step}</li>`)}</ul>` : nothing}`;
}

/** What is worth knowing of a check that did not fail: which write has shown it, or why it cannot be told. */
function renderRemark(check: ConnectionCheck): TemplateResult | typeof nothing {
  const isTelling = isWriteCheck(check) ? check.status === 'passed' : check.status === 'unproven';
  return isTelling && check.detail ? html`<p class="small muted">${check.detail}</p>` : nothing;
}
