import { html, nothing, type TemplateResult } from 'lit';
import { TicketingError } from '../../../api/index.js';
import { isProviderCode } from '../../../contract/problem.js';
import { commonTexts } from '../../../texts/en/common.js';
import { clientOf, textsOf } from '../host/client-of.js';
import type { ElementHost } from '../host/host.js';
import { LazyPart } from '../host/lazy-part.js';
import { partFailed } from '../notice/part-failed.js';
import type { CopyReport, reportPart, SupportCase } from './copy-report.js';

/** Something that failed, of whatever kind, and what it was done for. */
export type Failed = Omit<SupportCase, 'error'> & { error: unknown };

/** Offers a report of what the provider refused, folded: what it takes to write one comes when it is opened (domain S12). */
export class SupportOffer {
  readonly #host: ElementHost;
  readonly #report: LazyPart<CopyReport>;

  /**
   * @param id tells its parts from those of another offer in the same shadow root
   * @param load fetches what makes a report
   */
  constructor(host: ElementHost, id: string, load: () => Promise<typeof reportPart>) {
    this.#host = host;
    const make = async () => (await load())(host, `${id}-report`);
    this.#report = new LazyPart(host, make, () => clientOf(host).provider);
  }

  /** What it shows; another value with each change. */
  get state(): unknown {
    return this.#report.failure ?? this.#report.part?.state ?? this.#report.part;
  }

  /** Renders the offer; nothing for what is no matter of the provider's. @param key tells it from others of the same offer */
  render({ error, ...failed }: Failed, key = ''): TemplateResult | typeof nothing {
    if (!(error instanceof TicketingError) || !isProviderCode(error.code)) return nothing;
    const text = textsOf(this.#host, commonTexts);
    const { part, failure } = this.#report;
    const fetch = (): void => void this.#report.get();
    return html`<details class="support small" @toggle=${fetch}>
      <summary part="summary">${text.support}</summary>
      ${failure ? partFailed(text, failure, fetch) : part?.renderFor({ ...failed, error }, key)}
    </details>`;
  }
}
