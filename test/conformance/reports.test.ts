import { describe, expect, it } from 'vitest';
import type { ConformanceReport, RuleResult } from '../../src/conformance/index.js';
import { writeJson } from '../../src/conformance/report/json.js';
import { writeJunit } from '../../src/conformance/report/junit.js';
import { tally, writeText } from '../../src/conformance/report/text.js';

const passed: RuleResult = { id: '1.1', text: 'A call without a token & more is <refused>.', outcome: 'passed', findings: [] };
const unchecked: RuleResult = { id: '1.11', text: 'A limit.', outcome: 'not checked', reason: 'it wants --mock-servicenow', findings: [] };
const failed: RuleResult = {
  id: '2.3',
  text: 'The same request.',
  outcome: 'failed',
  findings: [
    {
      rule: '2.3',
      message: 'There are "two" tickets',
      exchanges: [
        {
          call: 'createTicket',
          request: { method: 'POST', url: 'http://127.0.0.1:1/api/x', headers: { Authorization: 'Bearer ***' }, body: '{"title":\n"<b>\u0007 \uD800"}' },
          response: { status: 201, headers: { 'content-type': 'application/json', 'x-other': 'no' }, text: 'x'.repeat(2001) },
          took: 12.4,
        },
        { request: { method: 'GET', url: 'http://127.0.0.1:1/api/y', headers: {} }, trouble: 'fetch failed', took: 3 },
      ],
    },
  ],
};
const report: ConformanceReport = { baseUrl: 'http://127.0.0.1:1', contract: '1.0', results: [passed, unchecked, failed], left: [{ number: 'INC1', url: 'https://x/1' }, { number: 'INC2', url: '' }], leftLinked: ['7'] };

describe('a report of the conformance kit', () => {
  it('shows people each rule, and of a broken one what was asked and answered', () => {
    expect(writeText(report).split('\n').filter((line) => line !== '')).toEqual([
      'Backend   http://127.0.0.1:1',
      'Contract  1.0',
      '1 Every answer',
      '  ok   1.1  A call without a token & more is <refused>.',
      '  -    1.11 A limit.',
      '             not checked: it wants --mock-servicenow',
      '2 Creating a ticket',
      '  FAIL 2.3  The same request.',
      '       There are "two" tickets',
      '         > POST http://127.0.0.1:1/api/x',
      '         > Authorization: Bearer ***',
      '         > {"title": "<b>\u0007 \uD800"}',
      '         < 201, after 12 ms',
      '         < content-type: application/json',
      `         < ${'x'.repeat(2000)}… (2001 characters)`,
      '         > GET http://127.0.0.1:1/api/y',
      '         < no answer, after 3 ms: fetch failed',
      ...['3 Links', '4 Search and form', '5 Permissions', '6 Definite, or in doubt', '7 In step with ServiceNow', '8 The connection', '9 After a restart'],
      'Incidents that were made for this and are left; close or delete them in ServiceNow:',
      '  INC1  https://x/1',
      '  INC2',
      'Links that could not be removed, by their ids: 7',
      '1 rules kept, 1 broken, 1 not checked',
    ]);
    expect(writeText({ ...report, contract: undefined, left: [], leftLinked: [] })).toContain('Contract  the documented calls alone');
  });

  it('is JSON for programs', () => {
    expect(JSON.parse(writeJson(report))).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it('is XML that JUnit’s readers take, whatever a backend answered', () => {
    const xml = writeJunit(report);
    expect(attributesOf(xml, 'testsuites')).toMatchObject({ tests: '3', failures: '1', skipped: '1', name: 'Contract of http://127.0.0.1:1' });
    expect(xml).toContain('<testcase classname="1 Every answer" name="1.1 A call without a token &#38; more is &#60;refused&#62;."/>');
    expect(xml).toContain('<skipped message="it wants --mock-servicenow"/>');
    expect(xml).toContain('<failure message="There are &#34;two&#34; tickets">POST http://127.0.0.1:1/api/x&#10;{&#34;title&#34;:&#10;&#34;&#60;b&#62; &#34;}');
    for (const character of ['\u0007', '\uD800']) expect(xml).not.toContain(character);
  });

  it('counts the rules', () => {
    expect(tally(report)).toBe('1 rules kept, 1 broken, 1 not checked');
  });
});

/** Returns the attributes of a tag: there is no parser of XML in Node. */
function attributesOf(xml: string, tag: string): Record<string, string> {
  const [, found = ''] = new RegExp(`<${tag} ([^>]*)>`).exec(xml) ?? [];
  return Object.fromEntries([...found.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}
