import { checkKinds } from '../../src/contract/check-kinds.js';
import { problemStatus } from '../../src/contract/strict/problem-status.js';
import { ruleGroups, type Rule, type RuleGroup } from '../../src/conformance/rules/rules.js';
import { strictEndpoints } from '../../src/contract/strict/endpoints.js';
import type { StrictEndpoint } from '../../src/contract/strict/strict-endpoint.js';

const calls = Object.entries<StrictEndpoint>(strictEndpoints);

const code = (text: string): string => `\`${text}\``;

function endpointTable(): string {
  const rows = calls.map(([name, endpoint]) => {
    const query = endpoint.query?.length ? `?${endpoint.query.join('&')}` : '';
    const notes = [endpoint.capability === undefined ? 'documented' : code(endpoint.capability), endpoint.stream && 'NDJSON', endpoint.idempotent && 'idempotent'];
    return `| ${code(name)} | ${code(`${endpoint.method} ${endpoint.path}${query}`)} | ${notes.filter(Boolean).join(', ')} | ${endpoint.since} | ${endpoint.status ?? 200} | ${endpoint.summary} |`;
  });
  return ['| name | call | by capability | since | success | what it does |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

function problemTable(): string {
  const users = (problem: string): string => {
    const names = calls.filter(([, { problems }]) => problems.some((known) => known === problem));
    return names.length > 8 ? 'most calls' : names.map(([name]) => code(name)).join(', ') || 'any call';
  };
  const rows = Object.entries(problemStatus).map(([problem, status]) => `| ${code(problem)} | ${status} | ${users(problem)} |`);
  return ['| code | status | where |', '|---|---|---|', ...rows].join('\n');
}

function checkTable(): string {
  const rows = Object.entries(checkKinds).map(([name, kind]) => `| ${code(name)} | ${kind} |`);
  return ['| check | kind |', '|---|---|', ...rows].join('\n');
}

/** What the kit wants for a rule, in the words of its options. */
const wants: Readonly<Record<NonNullable<Rule['needs']>, string>> = {
  'mock-servicenow': '`--mock-servicenow`',
  connection: '`--connection`',
  viewer: '`--viewer-token`',
  creator: '`--creator-token`',
};

function ruleTables(): string {
  return Object.values<RuleGroup>(ruleGroups)
    .map(({ title, rules }) => {
      const rows = Object.entries(rules).map(([id, { text, capability, needs, unchecked }]) => {
        const kept = capability === undefined ? '' : code(capability);
        return `| ${id} | ${text} | ${kept} | ${unchecked === undefined ? (needs ? wants[needs] : '') : 'not by the kit'} |`;
      });
      return [`### ${title}`, '', '| rule | | by capability | the kit wants |', '|---|---|---|---|', ...rows].join('\n');
    })
    .join('\n\n');
}

function fill(text: string, marker: string, content: string): string {
  const section = new RegExp(`(<!-- ${marker} -->)[^]*?(<!-- /${marker} -->)`);
  if (!section.test(text)) throw new Error(`The page lacks the marker <!-- ${marker} -->.`);
  return text.replace(section, (_, start: string, end: string) => `${start}\n${content}\n${end}`);
}

/** Returns the reference page of the contract with its tables of endpoints, problems, checks and rules as the code has them. */
export function withTables(page: string): string {
  const tables = { endpoints: endpointTable(), problems: problemTable(), checks: checkTable(), rules: ruleTables() };
  return Object.entries(tables).reduce((text, [marker, content]) => fill(text, marker, content), page);
}
