import { nothing, type TemplateResult } from 'lit';
import { commonTexts } from '../../../texts/en/common.js';
import { clientOf } from '../host/client-of.js';
import type { ElementHost } from '../host/host.js';
import { explain } from './explain.js';
import { notice } from './notice.js';
import { waysOn } from './ways-on.js';

export interface Reading {
  /** Why the last refresh failed. */
  error: Error | null | undefined;
  /** Nothing is asked while the browser is offline. */
  offline: boolean;
  /** When what is shown was read, in milliseconds since the Unix epoch. */
  readAt: number;
}

/** Says how old the last answer is, where a refresh failed and left it standing (domain L9). */
export function renderStale(host: ElementHost, { error, offline, readAt }: Reading, retry: () => unknown): TemplateResult | typeof nothing {
  if (!error && !offline) return nothing;
  const client = clientOf(host);
  const { format } = client.texts;
  const text = client.texts.of(commonTexts);
  const age = text.asOf(format.relativeTime(new Date(readAt)));
  if (offline) return notice({ kind: 'info', title: text.offline, text: age });
  const cause = explain(client, error);
  return notice({ kind: 'warning', title: text.staleTitle, text: format.sentences(cause.title, cause.text, age), action: waysOn(host, error, retry) });
}
