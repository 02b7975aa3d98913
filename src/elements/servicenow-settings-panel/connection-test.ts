import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import type { ConnectionCheck } from '../../contract/connection-test.js';
import type { Integration } from '../../contract/integrations.js';
import { reactive } from '../../controllers/reactive.js';
import type { Client } from '../../data/client/client.js';
import { testStored } from '../../data/connection.js';
import type { CheckAdvisor, TestResult } from '../../providers/check-advisor.js';
import { reportTexts } from '../../texts/en/report.js';
import { connectionTestTexts, type ConnectionTestTexts } from '../../texts/en/connection-test.js';
import { panelTexts } from '../../texts/en/panel.js';
import { clientOf, textsOf } from '../ui/host/client-of.js';
import type { ElementHost } from '../ui/host/host.js';
import { tellFailure } from '../ui/host/failures.js';
import { closeIcon } from '../ui/icons/icons.js';
import { explain } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import { adoptLater } from '../ui/styles/adopt-styles.js';
import { renderChecks } from './check-view.js';
import { connectionTestStyles } from './connection-test.styles.js';
import { CopyReport } from '../ui/report/copy-report.js';

/** Starts a test; each check comes as it finishes. */
export type StartTest = (signal: AbortSignal) => AsyncIterable<ConnectionCheck>;

/** Renders what to do about a result that is no good. */
export type RenderSteps = (credentialsRefused: boolean) => TemplateResult;

/** Fetches what the test of a stored connection needs beside its code, and returns what makes it. */
export async function testPart(host: ElementHost, id: string, { provider, texts }: Client): Promise<() => ConnectionTest> {
  const [{ checks }] = await Promise.all([provider.settings(texts), texts.load(connectionTestTexts, reportTexts)]);
  return () => new ConnectionTest(host, id, checks);
}

/** What a test shows. */
interface TestView {
  instanceUrl: string;
  /** The account's name, masked. */
  account: string;
  checks: readonly ConnectionCheck[];
  error: unknown;
  time: Date;
  running: AbortController | undefined;
  shown: boolean;
}

/** A run of the connection test: its checks stand there from the start, and turn as each one finishes (domain S11, elements P1). */
export class ConnectionTest implements ReactiveController {
  readonly #host: ElementHost;
  readonly #id: string;
  readonly #advisor: CheckAdvisor;
  readonly #report: CopyReport;
  readonly #view: TestView;

  /**
   * @param id what tells its parts from those of another test in the same shadow root
   * @param advisor what the provider says of checks
   */
  constructor(host: ElementHost, id: string, advisor: CheckAdvisor) {
    this.#host = host;
    this.#id = id;
    this.#advisor = advisor;
    this.#report = new CopyReport(host, `${id}-report`, advisor);
    this.#view = reactive<TestView>(host, { instanceUrl: '', account: '', checks: [], error: undefined, time: new Date(), running: undefined, shown: false });
    adoptLater(host, [connectionTestStyles]);
    host.addController(this);
  }

  // What was interrupted tells nothing of the connection; a result stays true while the element is moved.
  hostDisconnected(): void {
    if (this.#view.running) this.hide();
  }

  /** Whether a result, or a test under way, is on the page. */
  get shown(): boolean {
    return this.#view.shown;
  }

  get running(): boolean {
    return this.#view.running !== undefined;
  }

  /** Runs the test of a stored connection, unless one is running. */
  async runStored(client: Client, { id, api_url, account }: Integration): Promise<void> {
    await this.run(api_url, (signal) => testStored(client, id, signal), account);
  }

  /** Runs a test, unless one is running. @param account the name of a stored account, masked */
  async run(instanceUrl: string, start: StartTest, account = ''): Promise<void> {
    if (this.#view.running) return;
    const running = new AbortController();
    this.#view.account = account;
    this.#begin(instanceUrl, running);
    try {
      for await (const check of start(running.signal)) this.#add(check, running);
    } catch (error) {
      this.#fail(error, running);
    }
    this.#end(running);
  }

  /** Takes the result off the page; a test under way is given up. */
  hide(): void {
    this.#view.running?.abort();
    this.#view.running = undefined;
    this.#view.shown = false;
  }

  /**
   * @param close absent where the result goes by itself
   * @param steps renders what to do about a result that is no good, as buttons; told whether it was the credentials
   */
  render(close?: () => void, steps?: RenderSteps): TemplateResult {
    const titleId = `${this.#id}-title`;
    const text = textsOf(this.#host, connectionTestTexts);
    return html`
      <div class=${this.#view.shown ? 'test' : 'test-idle'} part="test" role=${this.#view.shown ? 'group' : nothing} aria-labelledby=${this.#view.shown ? titleId : nothing}>
        ${this.#view.shown ? this.#renderHeader(text, titleId, close) : nothing}
        <p role="status" class="test-summary">${this.#view.shown ? this.#summary : nothing}</p>
        ${this.#view.shown ? this.#renderResult(steps) : nothing}
      </div>
    `;
  }

  #renderHeader(text: ConnectionTestTexts, titleId: string, close: (() => void) | undefined): TemplateResult {
    return html`<div class="test-header">
      <strong id=${titleId}>${text.title}</strong>
      ${close ? html`<button type="button" class="quiet icon" part="button-quiet" aria-label=${text.close} @click=${close}>${closeIcon()}</button>` : nothing}
    </div>`;
  }

  #renderResult(steps: RenderSteps | undefined): TemplateResult {
    const client = clientOf(this.#host);
    const words = { text: client.texts.of(connectionTestTexts), outcomes: client.texts.of(reportTexts).status, checks: this.#advisor, format: client.texts.format };
    const error = this.#view.error ? explain(client, this.#view.error) : undefined;
    const { code, facts } = this.#view.error instanceof TicketingError ? this.#view.error : {};
    const { instanceUrl, account, time, checks } = this.#view;
    const subject = { occasion: 'test', instanceUrl, account, time, isWatched: true, result: this.#summary, checks } as const;
    return html`
      ${renderChecks(words, this.#view.checks, this.running)}
      ${error ? notice({ kind: 'error', ...error }) : nothing}
      ${steps && !this.running && this.#result !== 'passed' ? html`<div class="test-steps">${steps(this.#isRefused)}</div>` : nothing}
      ${this.running ? nothing : this.#report.render({ ...subject, error: error && { code, facts, ...error } })}
    `;
  }

  get #isRefused(): boolean {
    return this.#view.checks.some(({ code }) => code === 'provider-credentials');
  }

  get #result(): TestResult {
    return this.#view.error ? 'broken' : this.#advisor.resultOf(this.#view.checks);
  }

  get #summary(): string {
    const text = textsOf(this.#host, connectionTestTexts);
    if (this.running) return text.running;
    return this.#result === 'blocked' ? textsOf(this.#host, panelTexts).noTickets : text[this.#result];
  }

  #begin(instanceUrl: string, running: AbortController): void {
    this.#view.running = running;
    this.#view.instanceUrl = instanceUrl;
    this.#view.shown = true;
    this.#view.checks = [];
    this.#view.error = undefined;
    this.#view.time = new Date();
    this.#report.reset();
  }

  #end(running: AbortController): void {
    if (this.#view.running === running) this.#view.running = undefined;
  }

  #add(check: ConnectionCheck, running: AbortController): void {
    if (running.signal.aborted) return;
    this.#view.checks = [...this.#view.checks, check];
  }

  #fail(error: unknown, running: AbortController): void {
    if (running.signal.aborted) return;
    this.#view.error = error;
    tellFailure(this.#host, error);
  }
}
