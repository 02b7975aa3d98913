import { version } from '../../../common/version.js';
import type { CauseFacts } from '../../../contract/cause.js';
import type { ConnectionCheck } from '../../../contract/connection-test.js';
import type { CheckAdvisor, Reader } from '../../../providers/check-advisor.js';
import type { Format } from '../../../texts/format.js';
import type { ReportTexts } from '../../../texts/en/report.js';
import { masked, withoutName } from './masked-host.js';
import type { ReportedFailure, ReportSubject } from './report-subject.js';

/** For whom a report is: support gets the instance's name masked, and no account; its administrator the whole address, and the account masked (domain S12). */
export type ReportReader = 'support' | 'administrator';

/** What a report is written with. */
export interface ReportWords {
  text: ReportTexts;
  format: Format;
  checks: CheckAdvisor;
  /** Whom it names for support; `''` for nobody. */
  support: string;
}

/** Writes what failed as plain text (Markdown) to hand on: when, where, what was asked and answered, rights, steps. It is made without any secret (elements P4). */
export function writeReport(subject: ReportSubject, reader: ReportReader, words: ReportWords): string {
  const { text } = words;
  const { instanceUrl, result, error, checks } = subject;
  const lines = [
    `# ${text.heading}`,
    text.reader[reader],
    '',
    ...factsOf({
      [text.contact]: words.support,
      [text.time]: period(subject),
      [text.instance]: instanceUrl,
      [text.account]: reader === 'administrator' ? accountOf(subject) : '',
      [text.version]: version,
      [text.request]: requestIds(subject),
      [text.result]: error?.title === result ? '' : result,
    }, text),
    ...(error ? [item(errorLine(error, reader, words))] : []),
    ...section(text.checks, checks.map((check) => checkLine(check, reader, words))),
    ...section(text.requests, requestsOf(subject, reader, words)),
    ...section(text.rights, rightsOf(subject, words)),
    ...section(text.reproduce, reproduction(subject, reader, words)),
    ...section(text.steps, stepsOf(subject, reader, words)),
  ];
  const whole = `${lines.join('\n')}\n`;
  return reader === 'support' ? masked(withoutAccount(whole, accountOf(subject)), instanceUrl, words.checks.ownDomain) : whole;
}

const item = (line: string): string => `- ${line}`;

const section = (heading: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', `## ${heading}`, ...lines.map(item)] : []);

const factsOf = (facts: Readonly<Record<string, string>>, text: ReportTexts): string[] =>
  Object.entries(facts).filter(([, value]) => value !== '').map(([name, value]) => item(text.fact(name, value)));

/** What was told of calls to the provider, by the failure and by checks. */
const causesOf = ({ error, checks }: ReportSubject): CauseFacts[] => [...(error?.facts ? [error.facts] : []), ...checks.filter(({ status }) => status === 'failed')];

/** By which the backend's log knows what failed: ids, and nothing else that it sent under that name. */
const requestIds = (subject: ReportSubject): string => [...new Set(causesOf(subject).map(({ request_id }) => request_id).filter((id) => /^[\w.:-]{1,100}$/.test(id)))].join(', ');

const accountOf = (subject: ReportSubject): string => subject.account || (causesOf(subject).find(({ provider_account }) => provider_account)?.provider_account ?? '');

const withoutAccount = (report: string, account: string): string => (account ? report.replaceAll(account, '***') : report);

/** From when on, and until when, to look in the instance's logs. */
function period(subject: ReportSubject): string {
  const told = causesOf(subject).map(({ provider_answered_at }) => Date.parse(provider_answered_at)).filter((time) => !Number.isNaN(time));
  const times = told.length > 0 && !subject.isWatched ? told : [subject.time.getTime(), ...told];
  const [from = '', to = ''] = [Math.min(...times), Math.max(...times)].map((time) => `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`);
  return from === to ? from : `${from} – ${to}`;
}

/** What the user is told to do is not for the instance's administrator. */
const errorLine = ({ code, title, text: next }: ReportedFailure, reader: ReportReader, { format }: ReportWords): string =>
  format.sentences(withCode(title, code), reader === 'administrator' ? '' : next);

/** What was said of a failure, with the code that support knows it by. */
const withCode = (words: string, code: string | undefined): string => (code ? `${words} (${code})` : words);

function checkLine(check: ConnectionCheck, reader: ReportReader, { text, checks }: ReportWords): string {
  const { status, code } = check;
  const title = `[${text.status[status]}] ${checks.titleOf(check)}`;
  const words = status === 'failed' ? checks.adviceOn(check, advised(reader)).cause : checks.remarkOn(check);
  return words ? text.fact(title, withCode(words, code)) : title;
}

/** The characters that a report takes over of what others said. */
const longest = 500;

/** Each call once, with its status and the provider's own words. */
function requestsOf(subject: ReportSubject, reader: ReportReader, { text, checks }: ReportWords): string[] {
  const shown = (said: string): string => (reader === 'support' ? withoutName(said, subject.instanceUrl, checks.ownDomain) : said).slice(0, longest);
  const lines = causesOf(subject).flatMap(({ provider_request: request, provider_status: status, provider_message: said }) => {
    if (!request) return [];
    const outcome = `${request.slice(0, longest)} – ${Number(status) > 0 ? `HTTP ${status}` : text.unanswered}`;
    return said ? text.fact(outcome, shown(said)) : outcome;
  });
  return [...new Set(lines)];
}

/** What an account needs for all that the product does, and what it was refused. */
function rightsOf(subject: ReportSubject, { text, checks, format }: ReportWords): string[] {
  const refused = causesOf(subject).flatMap(({ needs }) => needs.map(({ access, on }) => `${access} ${on}`));
  return [...checks.rights, ...(refused.length > 0 ? [text.fact(text.refused, format.list([...new Set(refused)]))] : [])];
}

function reproduction(subject: ReportSubject, reader: ReportReader, words: ReportWords): string[] {
  const { text } = words;
  const { occasion, anomalyId = '' } = subject;
  const where = text.occasions[occasion];
  const first = typeof where === 'string' ? where : where(anomalyId);
  if (requestsOf(subject, reader, words).length === 0) return [first];
  return [first, text.sent(reader === 'administrator' ? accountOf(subject) : '')];
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
