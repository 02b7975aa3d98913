import { html, nothing, type TemplateResult } from 'lit';
import { TicketingError, type ErrorCode } from '../../../api/index.js';
import { TicketingAuthRequiredEvent } from '../../../events/failures.js';
import { commonTexts } from '../../../texts/en/common.js';
import { textsOf } from '../host/client-of.js';
import type { ElementHost } from '../host/host.js';

/** Milliseconds that a person is kept from trying again, where the server asks for it; a longer wait is only said. */
const longestRest = 600_000;

const mayBeSignedOut: ReadonlySet<ErrorCode> = new Set(['unauthenticated', 'blocked', 'network-or-signed-out']);

/** Renders the way to sign in, where a failure may come from that. */
export function signInWay(host: ElementHost, error: unknown): TemplateResult | undefined {
  if (!(error instanceof TicketingError) || !mayBeSignedOut.has(error.code)) return undefined;
  const ask = (): unknown => host.dispatchEvent(new TicketingAuthRequiredEvent());
  return html`<button type="button" part="button button-secondary" @click=${ask}>${textsOf(host, commonTexts).signIn}</button>`;
}

/** Renders what to do about a failed read: try again once the server likes that, or sign in where that may be it. */
export function waysOn(host: ElementHost, error: unknown, retry: () => unknown): TemplateResult | undefined {
  const { code, retryAt = 0 } = error instanceof TicketingError ? error : {};
  if (code === 'forbidden') return undefined;
  const { retry: again } = textsOf(host, commonTexts);
  const rest = retryAt - Date.now();
  return html`
    ${rest > 0 && rest <= longestRest ? nothing : html`<button type="button" part="button button-secondary" @click=${retry}>${again}</button>`}
    ${signInWay(host, error) ?? nothing}
  `;
}
