import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, closeIcon, errorIcon, infoIcon, warningIcon } from '../icons/icons.js';
import { singleClick } from '../host/single-click.js';

export type NoticeKind = 'error' | 'warning' | 'success' | 'info';

export interface Notice {
  kind: NoticeKind;
  /** What happened, in a few words. */
  title?: string | undefined;
  /** The cause and the next step. */
  text?: string | TemplateResult | undefined;
  /** One button, the next step. */
  action?: TemplateResult | undefined;
  /** Takes the message off the page; absent for one that stays true. */
  dismiss?: { readonly label: string; readonly press: () => void } | undefined;
}

const shapes = { error: errorIcon, warning: warningIcon, success: checkIcon, info: infoIcon };

/** An inline message: cause, next step, one button at most. */
export const notice = ({ kind, title, text, action, dismiss }: Notice): TemplateResult => html`
  <div class="notice ${kind}" part="notice">
    ${shapes[kind]()}
    <p class="notice-text">${title ? html`<strong>${title}</strong> ` : nothing}${text ?? nothing}</p>
    ${action ?? nothing}
    ${dismiss
      ? html`<button type="button" class="quiet icon" part="button-quiet" aria-label=${dismiss.label} @click=${singleClick(dismiss.press)}>${closeIcon()}</button>`
      : nothing}
  </div>
`;
