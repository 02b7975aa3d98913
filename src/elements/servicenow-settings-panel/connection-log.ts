import { html, nothing, type TemplateResult } from 'lit';
import type { TicketingError } from '../../api/index.js';
import type { ConnectionLogEntry } from '../../contract/connection-log.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { Client } from '../../data/client/client.js';
import { connectionLogQuery } from '../../data/connection-log.js';
import { commonTexts } from '../../texts/en/common.js';
import { connectionLogTexts } from '../../texts/en/connection-log.js';
import type { ElementHost } from '../ui/host/host.js';
import { explain } from '../ui/notice/explain.js';
import { adoptLater } from '../ui/styles/adopt-styles.js';
import { renderAge } from '../ui/time/age.js';
import { connectionLogStyles } from './connection-log.styles.js';

/** Fetches the words of the log, and returns what makes it. */
export async function logPart(host: ElementHost, client: () => Client): Promise<() => ConnectionLog> {
  await client().texts.load(connectionLogTexts);
  return () => new ConnectionLog(host, client);
}

/** Who has connected, changed and disconnected, the last twenty (elements P10). */
export class ConnectionLog {
  readonly #host: ElementHost;
  readonly #client: () => Client;
  readonly #entries: QueryController<ConnectionLogEntry[], TicketingError>;
  #open = false;

  constructor(host: ElementHost, client: () => Client) {
    this.#host = host;
    this.#client = client;
    adoptLater(host, [connectionLogStyles]);
    this.#entries = new QueryController(host, () => (this.#open ? connectionLogQuery(client()) : undefined));
  }

  /** Reads it while somebody looks at it. */
  look(open: boolean): void {
    this.#open = open;
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    const client = this.#client();
    const text = client.texts.of(connectionLogTexts);
    return this.#entries.render({
      pending: () => html`<p class="muted" role="status">${text.loading}</p>`,
      error: (error) => html`<p role="alert">${text.failed(explain(client, error).title)} <button type="button" class="link small" part="button-link" @click=${this.#handleRetry}>${client.texts.of(commonTexts).retry}</button></p>`,
      success: (entries) => (entries.length === 0 ? html`<p class="muted">${text.empty}</p>` : renderEntries(client, entries)),
    });
  }

  #handleRetry = (): void => void this.#entries.refetch();
}

/** The address is told where it is another one than that of the entry before: a reconnection to elsewhere. */
function renderEntries({ texts }: Client, entries: readonly ConnectionLogEntry[]): TemplateResult {
  const text = texts.of(connectionLogTexts);
  return html`<ol class="log" role="list">
    ${entries.map(
      ({ deed, done_by, done_at, api_url }, index) => html`<li>
        <span>${text.deeds[deed](done_by)}</span>
        ${api_url && api_url !== entries[index - 1]?.api_url ? html`<span class="muted" translate="no">${hostOf(api_url)}</span>` : nothing}
        ${renderAge(texts.format, done_at, (when) => when)}
      </li>`,
    )}
  </ol>`;
}

const hostOf = (address: string): string => (URL.canParse(address) && new URL(address).host) || address;
