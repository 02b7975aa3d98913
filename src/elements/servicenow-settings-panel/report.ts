import type { ConnectionCheck } from '../../contract/connection-test.js';
import type { ErrorCode } from '../../api/index.js';
import { administratorSteps, causeText, checkStatusText, reportText as text } from '../ui/strings/connection-test.js';
import { administratorAdviceOn, adviceOn, remarkOn, titleOf } from './check-advice.js';

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
    ...(error ? [`- ${withCode(error.title, error.code)}${reader === 'administrator' ? '' : ` ${error.text}`}`] : []),
    ...section(text.checks, checks.map((check) => checkLine(check, reader))),
    ...section(text.steps, [...new Set([...stepsOf(error?.code, reader), ...checks.flatMap((check) => stepsAfter(check, reader))])]),
  ];
  const whole = `${lines.join('\n')}\n`;
  return reader === 'support' ? masked(whole, instanceUrl) : whole;
}

const section = (heading: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', `## ${heading}`, ...lines.map((line) => `- ${line}`)] : []);

function checkLine(check: ConnectionCheck, reader: ReportReader): string {
  const { status, code } = check;
  const words = status === 'failed' ? adviceFor(reader)(check).cause : remarkOn(check);
  return `[${checkStatusText[status]}] ${titleOf(check)}${words && `: ${withCode(words, code ?? undefined)}`}`;
}

const withCode = (words: string, code: ErrorCode | undefined): string => (code ? `${words} (${code})` : words);

const adviceFor = (reader: ReportReader) => (reader === 'administrator' ? administratorAdviceOn : adviceOn);

const stepsOf = (code: ErrorCode | undefined, reader: ReportReader): readonly string[] =>
  (code && (reader === 'administrator' ? administratorSteps[code] : causeText[code]?.steps)) ?? [];
const stepsAfter = (check: ConnectionCheck, reader: ReportReader): readonly string[] =>
  check.status === 'failed' ? adviceFor(reader)(check).steps : [];

/** Whether there is something for ServiceNow's administrator: where it was never asked, they cannot help. */
export const concernsServiceNow = ({ checks, error }: ReportSubject): boolean => checks.length > 0 || (error?.code?.startsWith('provider-') ?? false);

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
