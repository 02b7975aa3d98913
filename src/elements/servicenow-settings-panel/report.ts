import type { ErrorCode } from '../../api/index.js';
import type { ConnectionCheck } from '../../contract/connection-test.js';
import type { CheckAdvisor, Reader } from '../../providers/check-advisor.js';
import type { ConnectionTestTexts } from '../../texts/en/connection-test.js';
import type { Format } from '../../texts/format.js';
import { masked } from './masked-host.js';

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

/** What a report is written with. */
export interface ReportWords {
  text: ConnectionTestTexts;
  format: Format;
  checks: CheckAdvisor;
  /** Whom it names for support; `''` for nobody. */
  support: string;
}

/** Writes a connection's state as plain text (Markdown) to hand on: outcomes, error, steps. It is made without any secret (elements P4). */
export function connectionReport(subject: ReportSubject, reader: ReportReader, words: ReportWords): string {
  const { text } = words;
  const { instanceUrl, time, result, error, checks } = subject;
  const lines = [
    `# ${text.heading}`,
    text.reader[reader],
    '',
    item(text.fact(text.time, `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`)),
    item(text.fact(text.instance, instanceUrl)),
    ...(words.support ? [item(text.fact(text.contact, words.support))] : []),
    item(text.fact(text.result, result)),
    ...(error ? [item(errorLine(error, reader, words))] : []),
    ...section(text.checks, checks.map((check) => checkLine(check, reader, words))),
    ...section(text.steps, stepsOf(subject, reader, words)),
  ];
  const whole = `${lines.join('\n')}\n`;
  return reader === 'support' ? masked(whole, instanceUrl, words.checks.ownDomain) : whole;
}

const item = (line: string): string => `- ${line}`;

const section = (heading: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', `## ${heading}`, ...lines.map(item)] : []);

/** What the user is told to do is not for the instance's administrator. */
function errorLine({ code, title, text: next }: NonNullable<ReportSubject['error']>, reader: ReportReader, { text, format }: ReportWords): string {
  return format.sentences(code ? text.withCode(title, code) : title, reader === 'administrator' ? '' : next);
}

function checkLine(check: ConnectionCheck, reader: ReportReader, { text, checks }: ReportWords): string {
  const { status, code } = check;
  const title = checks.titleOf(check);
  const words = status === 'failed' ? checks.adviceOn(check, advised(reader)).cause : checks.remarkOn(check);
  if (!words) return text.check(text.status[status], title);
  return text.checkBecause(text.status[status], title, code ? text.withCode(words, code) : words);
}

/** Each step once, however many failures ask for it. */
function stepsOf({ error, checks: done }: ReportSubject, reader: ReportReader, { checks }: ReportWords): readonly string[] {
  const failed = done.filter(({ status }) => status === 'failed');
  const steps = [
    ...(error?.code ? checks.stepsAfter(error.code, advised(reader)) : []),
    ...failed.flatMap((check) => checks.adviceOn(check, advised(reader)).steps),
  ];
  return [...new Set(steps)];
}

/** Support sees what the user saw. */
const advised = (reader: ReportReader): Reader => (reader === 'administrator' ? 'administrator' : 'user');

/** Whether there is something for the instance's administrator: where the provider was never asked, they cannot help. */
export const concernsProvider = ({ checks, error }: ReportSubject): boolean => checks.length > 0 || (error?.code?.startsWith('provider-') ?? false);
