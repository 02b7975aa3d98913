import type { ConnectionCheck } from '../../contract/connection-test.js';
import type { ErrorCode } from '../../api/index.js';
import { causeText, checkStatusText, reportText as text, unprovenWrite } from '../shared/strings/connection-test.js';
import { adviceOn, isWriteCheck, titleOf } from './check-advice.js';

/** For whom a report is: support gets the instance's name masked, its administrator the whole address (domain S12). */
export type ReportReader = 'support' | 'administrator';

export interface ReportSubject {
  /** The instance's origin. */
  instanceUrl: string;
  time: Date;
  /** How it went as a whole. */
  result: string;
  /** What failed apart from the checks. */
  error?: { code: ErrorCode | undefined; title: string; text: string } | undefined;
  checks: readonly ConnectionCheck[];
}

/** A connection's state as plain text (Markdown) to hand on: outcomes, error, steps. It is made without any secret. */
export function connectionReport(subject: ReportSubject, reader: ReportReader): string {
  const { instanceUrl, time, result, error, checks } = subject;
  const lines = [
    `# ${text.heading}`,
    text.reader[reader],
    '',
    `- ${text.time}: ${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`,
    `- ${text.instance}: ${instanceUrl}`,
    `- ${text.result}: ${result}`,
    ...(error ? [`- ${withCode(error.title, error.code)} ${error.text}`] : []),
    ...section(text.checks, checks.map(checkLine)),
    ...section(text.steps, [...stepsOf(error?.code), ...checks.flatMap(stepsAfter)]),
  ];
  const whole = `${lines.join('\n')}\n`;
  return reader === 'support' ? masked(whole, instanceUrl) : whole;
}

const section = (heading: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', `## ${heading}`, ...lines.map((line) => `- ${line}`)] : []);

function checkLine(check: ConnectionCheck): string {
  const { status, code } = check;
  const word = status === 'unproven' && isWriteCheck(check) ? unprovenWrite : checkStatusText[status];
  const cause = status === 'failed' ? adviceOn(check).cause : '';
  return `[${word}] ${titleOf(check)}${cause && `: ${withCode(cause, code ?? undefined)}`}`;
}

const withCode = (words: string, code: ErrorCode | undefined): string => (code ? `${words} (${code})` : words);

const stepsOf = (code: ErrorCode | undefined): readonly string[] => (code && causeText[code]?.steps) ?? [];
const stepsAfter = (check: ConnectionCheck): readonly string[] => (check.status === 'failed' ? adviceOn(check).steps : []);

/** Replaces the instance's host wherever it stands, in its own address and in the backend's sentences. */
function masked(report: string, instanceUrl: string): string {
  return hostsOf(instanceUrl).reduce((text, host) => text.replace(new RegExp(escaped(host), 'gi'), () => maskedHost(host)), report);
}

/** An address's scheme, user and port left out, whatever is in between: it is masked even where it is no URL. */
const hostPart = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#]*@)?(\[[^\]]*\]|[^/?#:]*)/i;

/** The host as it is written, and as a URL has it, which differs where it is not of ASCII. */
function hostsOf(address: string): string[] {
  const [, written = ''] = hostPart.exec(address.trim()) ?? [];
  const hosts = [written, URL.canParse(address) ? new URL(address).hostname : ''];
  return [...new Set(hosts.map((host) => host.toLowerCase().replace(/\.$/, '')))].filter((host) => host !== '');
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `acme.service-now.com` as `a***.service-now.com`; of another domain every name but the last is masked. */
export function maskedHost(host: string): string {
  const [, names = host, domain = ''] = /^(.+?)(\.service-now\.com(?::\d+)?|\.[^.]+)$/.exec(host) ?? [];
  return names.split('.').map((name) => `${name.charAt(0)}***`).join('.') + domain;
}
