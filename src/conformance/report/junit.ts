import type { ConformanceReport, RuleResult } from '../index.js';
import type { Exchange } from '../kit/exchange.js';
import { rulesOf } from './groups.js';

/** Writes a report as JUnit has it, for servers that run builds: a suite for each group, a case for each rule. */
export function writeJunit(report: ConformanceReport): string {
  const suites = rulesOf(report).map(({ number, title, results }) => {
    const cases = results.map((result) => caseOf(`${number} ${title}`, result));
    return `  <testsuite name="${escaped(`${number} ${title}`)}" ${counts(results)}>\n${cases.join('')}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escaped(`Contract of ${report.baseUrl}`)}" ${counts(report.results)}>\n${suites.join('')}</testsuites>\n`;
}

function counts(results: readonly RuleResult[]): string {
  const count = (outcome: RuleResult['outcome']): number => results.filter((result) => result.outcome === outcome).length;
  return `tests="${results.length}" failures="${count('failed')}" errors="0" skipped="${count('not checked')}"`;
}

function caseOf(suite: string, { id, text, outcome, reason = '', findings }: RuleResult): string {
  const about = `    <testcase classname="${escaped(suite)}" name="${escaped(`${id} ${text}`)}"`;
  if (outcome === 'passed') return `${about}/>\n`;
  if (outcome === 'not checked') return `${about}><skipped message="${escaped(reason)}"/></testcase>\n`;
  const message = findings.map((finding) => finding.message).join('; ');
  const shown = findings.flatMap(({ exchanges }) => exchanges).map(exchangeText).join('\n');
  return `${about}><failure message="${escaped(message)}">${escaped(shown)}</failure></testcase>\n`;
}

const exchangeText = ({ request, response, trouble = '' }: Exchange): string =>
  `${request.method} ${request.url}\n${request.body ?? ''}\n${response ? `${response.status} ${response.text}` : trouble}\n`;

/** What XML has no way at all to write: control characters, halves of surrogate pairs, two that are none. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string): string => text.replace(unwritable, '').replace(/[&<>"\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
