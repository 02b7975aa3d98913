import { html, nothing, type TemplateResult } from 'lit';
import { TicketingError } from '../../../api/index.js';
import type { Client } from '../../../data/client/client.js';
import { commonTexts } from '../../../texts/en/common.js';
import { notice } from './notice.js';

/** Something that is under way, and can be given up. */
export interface Waiting {
  /** Whether it takes longer than people wait without a word. */
  readonly slow: boolean;
  cancel(reason: TicketingError): unknown;
}

/** Says of what takes long that it does, with the way to stop waiting; of several, of the first. */
export function renderSlow({ texts }: Client, ...waits: readonly Waiting[]): TemplateResult | typeof nothing {
  const waiting = waits.find(({ slow }) => slow);
  if (!waiting) return nothing;
  const { slow, stop } = texts.of(commonTexts);
  const cancel = (): unknown => waiting.cancel(new TicketingError('canceled', 'Nobody waits for it any more.'));
  return notice({ kind: 'info', text: slow, action: html`<button type="button" part="button button-secondary" @click=${cancel}>${stop}</button>` });
}
