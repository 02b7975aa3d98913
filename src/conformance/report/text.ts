import type { ConformanceReport, RuleResult } from '../index.js';
import { rulesOf } from './groups.js';
import type { Exchange } from '../kit/exchange.js';

const signs: Readonly<Record<RuleResult['outcome'], string>> = { passed: 'ok  ', failed: 'FAIL', 'not checked': '-   ' };

/** The most characters of a body that are shown. */
const longest = 2_000;

/** Writes a report for people: each rule, and of those that were not kept the requests and answers that show it. */
export function writeText(report: ConformanceReport): string {
  const lines = [
    `Backend   ${report.baseUrl}`,
    `Contract  ${report.contract ?? 'the documented calls alone'}`,
    ...rulesOf(report).flatMap(({ number, title, results }) => ['', `${number} ${title}`, ...results.flatMap(resultLines)]),
    '',
    ...leftLines(report),
    tally(report),
  ];
  return `${lines.join('\n')}\n`;
}

function resultLines({ id, text, outcome, reason, findings }: RuleResult): string[] {
  const first = `  ${signs[outcome]} ${id.padEnd(5)}${text}`;
  if (outcome === 'not checked') return [first, `             not checked: ${reason ?? ''}`];
  return [first, ...findings.flatMap(({ message, exchanges }) => [`       ${message}`, ...exchanges.flatMap(exchangeLines)])];
}

function exchangeLines({ request, response, trouble, took }: Exchange): string[] {
  const { method, url, headers, body } = request;
  const sent = [`${method} ${url}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), ...(body === undefined ? [] : [shortened(body)])];
  const got = response
    ? [`${response.status}, after ${Math.round(took)} ms`, ...told(response.headers), ...(response.text === '' ? [] : [shortened(response.text)])]
    : [`no answer, after ${Math.round(took)} ms: ${trouble ?? ''}`];
  return [...sent.map((line) => `         > ${line}`), ...got.map((line) => `         < ${line}`)];
}

/** The headers that rules speak of. */
const told = (headers: Readonly<Record<string, string>>): string[] =>
  ['content-type', 'cache-control', 'retry-after', 'location'].flatMap((name) => (headers[name] === undefined ? [] : [`${name}: ${headers[name]}`]));

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text).replaceAll('\n', ' ');

function leftLines({ left, leftLinked }: ConformanceReport): string[] {
  const incidents = left.length === 0 ? [] : ['Incidents that were made for this and are left; close or delete them in ServiceNow:', ...left.map(({ number, url }) => `  ${number}  ${url}`.trimEnd()), ''];
  const links = leftLinked.length === 0 ? [] : [`Links that could not be removed, by their ids: ${leftLinked.join(', ')}`, ''];
  return [...incidents, ...links];
}

/** Counts the rules by what became of them. */
export function tally({ results }: ConformanceReport): string {
  const count = (outcome: RuleResult['outcome']): number => results.filter((result) => result.outcome === outcome).length;
  return `${count('passed')} rules kept, ${count('failed')} broken, ${count('not checked')} not checked`;
}
