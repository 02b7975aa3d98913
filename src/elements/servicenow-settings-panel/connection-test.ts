import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import type { ConnectionCheck } from '../../contract/connection-test.js';
import type { Integration } from '../../contract/integrations.js';
import type { TicketingClient } from '../../data/client/client.js';
import { testConnection } from '../../data/connection.js';
import type { CheckAdvisor, TestResult } from '../../providers/check-advisor.js';
import { connectionTestTexts, type ConnectionTestTexts } from '../../texts/en/connection-test.js';
import { clientOf, textsOf } from '../ui/host/client-of.js';
import type { ElementHost } from '../ui/host/host.js';
import { askToSignIn } from '../ui/host/sign-in.js';
import { closeIcon } from '../ui/icons/icons.js';
import { explain } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import { adoptLater } from '../ui/styles/adopt-styles.js';
import { renderChecks } from './check-view.js';
import { connectionTestStyles } from './connection-test.styles.js';
import { CopyReport } from './copy-report.js';

/** Starts a test; each check comes as it finishes. */
export type StartTest = (signal: AbortSignal) => AsyncIterable<ConnectionCheck>;

/** Renders what to do about a result that is no good. */
export type RenderSteps = (credentialsRefused: boolean) => TemplateResult;

/** Fetches what the test of a stored connection needs beside its code, and returns what makes it. */
export async function testPart(host: ElementHost, id: string, { provider, texts }: TicketingClient): Promise<() => ConnectionTest> {
  const [{ checks }] = await Promise.all([provider.settings(texts), texts.load(connectionTestTexts)]);
  return () => new ConnectionTest(host, id, checks);
}

/** A run of the connection test: its checks stand there from the start, and turn as each one finishes (domain S11, elements P1). */
export class ConnectionTest implements ReactiveController {
  readonly #host: ElementHost;
  readonly #id: string;
  readonly #advisor: CheckAdvisor;
  readonly #report: CopyReport;
  #instanceUrl = '';
  #checks: ConnectionCheck[] = [];
  #error: unknown;
  #time = new Date();
  #running: AbortController | undefined;
  #shown = false;

  /**
   * @param id what tells its parts from those of another test in the same shadow root
   * @param advisor what the provider says of checks
   */
  constructor(host: ElementHost, id: string, advisor: CheckAdvisor) {
    this.#host = host;
    this.#id = id;
    this.#advisor = advisor;
    this.#report = new CopyReport(host, `${id}-report`, advisor);
    adoptLater(host, [connectionTestStyles]);
    host.addController(this);
  }

  // What was interrupted tells nothing of the connection; a result stays true while the element is moved.
  hostDisconnected(): void {
    if (this.#running) this.hide();
  }

  /** Whether a result, or a test under way, is on the page. */
  get shown(): boolean {
    return this.#shown;
  }

  get running(): boolean {
    return this.#running !== undefined;
  }

  /** Runs the test of a stored connection, unless one is running. */
  async runStored(client: TicketingClient, { id, api_url }: Integration): Promise<void> {
    await this.run(api_url, (signal) => testConnection(client, id, signal));
  }

  /** Runs a test, unless one is running. */
  async run(instanceUrl: string, start: StartTest): Promise<void> {
    if (this.#running) return;
    const running = new AbortController();
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
    this.#running?.abort();
    this.#running = undefined;
    this.#shown = false;
    this.#host.requestUpdate();
  }

  /**
   * @param close absent where the result goes by itself
   * @param steps renders what to do about a result that is no good, as buttons; told whether it was the credentials
   */
  render(close?: () => void, steps?: RenderSteps): TemplateResult {
    const titleId = `${this.#id}-title`;
    const text = textsOf(this.#host, connectionTestTexts);
    return html`
      <div class=${this.#shown ? 'test' : 'test-idle'} role=${this.#shown ? 'group' : nothing} aria-labelledby=${this.#shown ? titleId : nothing}>
        ${this.#shown ? this.#renderHeader(text, titleId, close) : nothing}
        <p role="status" class="test-summary">${this.#shown ? this.#summary : nothing}</p>
        ${this.#shown ? this.#renderResult(steps) : nothing}
      </div>
    `;
  }

  #renderHeader(text: ConnectionTestTexts, titleId: string, close: (() => void) | undefined): TemplateResult {
    return html`<div class="test-header">
      <strong id=${titleId}>${text.title}</strong>
      ${close ? html`<button type="button" class="quiet icon" aria-label=${text.close} @click=${close}>${closeIcon()}</button>` : nothing}
    </div>`;
  }

  #renderResult(steps: RenderSteps | undefined): TemplateResult {
    const client = clientOf(this.#host);
    const words = { text: client.texts.of(connectionTestTexts), checks: this.#advisor, format: client.texts.format };
    const error = this.#error ? explain(client, this.#error) : undefined;
    const code = this.#error instanceof TicketingError ? this.#error.code : undefined;
    const subject = { instanceUrl: this.#instanceUrl, time: this.#time, result: this.#summary, checks: this.#checks };
    return html`
      ${renderChecks(words, this.#checks, this.running)}
      ${error ? notice({ kind: 'error', ...error }) : nothing}
      ${steps && !this.running && this.#result !== 'passed' ? html`<div class="test-steps">${steps(this.#isRefused)}</div>` : nothing}
      ${this.running ? nothing : this.#report.render({ ...subject, error: error && { code, ...error } })}
    `;
  }

  get #isRefused(): boolean {
    return this.#checks.some(({ code }) => code === 'provider-credentials');
  }

  get #result(): TestResult {
    return this.#error ? 'broken' : this.#advisor.resultOf(this.#checks);
  }

  get #summary(): string {
    const text = textsOf(this.#host, connectionTestTexts);
    return this.running ? text.running : text[this.#result];
  }

  #begin(instanceUrl: string, running: AbortController): void {
    this.#running = running;
    this.#instanceUrl = instanceUrl;
    this.#shown = true;
    this.#checks = [];
    this.#error = undefined;
    this.#time = new Date();
    this.#report.reset();
    this.#host.requestUpdate();
  }

  #end(running: AbortController): void {
    if (this.#running === running) this.#running = undefined;
    this.#host.requestUpdate();
  }

  #add(check: ConnectionCheck, running: AbortController): void {
    if (running.signal.aborted) return;
    this.#checks = [...this.#checks, check];
    this.#host.requestUpdate();
  }

  #fail(error: unknown, running: AbortController): void {
    if (running.signal.aborted) return;
    this.#error = error;
    askToSignIn(this.#host, error);
  }
}
