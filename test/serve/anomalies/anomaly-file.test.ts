import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAnomalies, readAnomalyFile } from '../../../src/serve/anomalies/anomaly-file.js';
import { brokenLine } from '../../../src/serve/anomalies/broken-line.js';
import { lineOf } from '../../../src/serve/anomalies/line-of.js';
import { temporaryFile } from '../../backend/support/sqlite.js';

const least = { id: 1, container: 'orders', description: 'Fewer rows', detected_at: '2026-07-14T08:15:30Z' };
const parsed = (file: unknown) => parseAnomalies(JSON.stringify(file, null, 1), 'ours.json');

/** What is said of a file, its lines numbered from 1. */
function refusal(...lines: readonly string[]): string {
  try {
    parseAnomalies(lines.join('\n'), 'ours.json');
    return '';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : '';
  }
}

describe('a file of anomalies', () => {
  it('needs an id, a table, a description and a time, and gives the rest what does no harm', () => {
    expect(parsed({ anomalies: [least] })).toEqual({
      datastores: [],
      anomalies: [
        {
          ...least,
          detected_at: '2026-07-14T08:15:30.000Z',
          type: 'shape',
          status: 'Active',
          datastore: 1,
          weight: 0,
          anomalous_records: 0,
          tags: [],
          failed_checks: [],
          source_records: { columns: [], rows: [] },
        },
      ],
      history: [{ anomaly_id: 1, kind: 'detected', by: 'Qualytics', at: '2026-07-14T08:15:30.000Z', text: 'Anomaly detected' }],
    });
  });

  it('has its times in any zone, its checks by number, its datastores by name', () => {
    const failed_checks = [{ message: 'Null values' }, { id: 7, message: 'Too few rows', rule: 'Volumetric', fields: ['id'] }];
    const { anomalies, datastores } = parsed({ datastores: [{ id: 3, name: 'orders-db' }], anomalies: [{ ...least, datastore: 3, detected_at: '2026-07-14T08:15:30+02:00', failed_checks }] });
    expect(datastores).toEqual([{ id: 3, name: 'orders-db', type: '' }]);
    expect(anomalies?.[0]).toMatchObject({ detected_at: '2026-07-14T06:15:30.000Z', failed_checks: [{ id: 1, rule: '', fields: [] }, { id: 7, rule: 'Volumetric' }] });
  });

  it.each([
    [['{', ' "anomalies": [', '  { "id": 1 }', ' ]', '}'], 'ours.json, line 3: anomalies[0].container: Invalid input: expected string, received undefined'],
    [['{ "anomalies": [', `  ${JSON.stringify(least)},`, `  { "id": 2,`, '    "status": "Open" }', '] }'], 'ours.json, line 4: anomalies[1].status: Invalid option: expected one of "Active"|"Acknowledged"|"Resolved"|"Duplicate"|"Invalid"|"Discarded"'],
    [['{ "anomalies": [', `  ${JSON.stringify(least)},`, `  ${JSON.stringify(least)} ] }`], 'ours.json, line 3: anomalies[1].id: anomalies[0] has the id 1, too.'],
    [['{ "datastores": [{ "id": 7, "name": "a" },', '{ "id": 7, "name": "b" }],', `"anomalies": [${JSON.stringify(least)}] }`], 'ours.json, line 2: datastores[1].id: datastores[0] has the id 7, too.'],
    [['{ "datastores": [{ "id": 7, "name": "a" }],', `"anomalies": [`, `${JSON.stringify({ ...least, datastore: 8 })}] }`], 'ours.json, line 3: anomalies[0].datastore: There is no datastore 8 among the datastores.'],
    [['{ "anomalies": [', JSON.stringify({ ...least, severity: 3 }), '] }'], 'ours.json, line 2: anomalies[0]: Unrecognized key: "severity"'],
    [['{ "anomalies": [] }'], 'ours.json, line 1: anomalies: Too small: expected array to have >=1 items'],
    [['{ "anomalies": [', JSON.stringify({ ...least, detected_at: 'yesterday' }), '] }'], 'ours.json, line 2: anomalies[0].detected_at: Invalid ISO datetime'],
    [['[]'], 'ours.json, line 1: Invalid input: expected object, received array'],
    [['{', ' "anomalies": [', ' oops'], 'ours.json, line 3: This is no JSON.'],
  ])('of %j is refused with file, line and field', (lines, said) => {
    expect(refusal(...lines)).toBe(`AnomalyFileError: ${said}`);
  });

  it('is read from a disk, with a mark of its encoding or without', async () => {
    const path = temporaryFile('ours.json');
    writeFileSync(path, `\uFEFF${JSON.stringify({ anomalies: [least] })}`);
    expect((await readAnomalyFile(path)).anomalies).toHaveLength(1);
    await expect(readAnomalyFile(`${path}.gone`)).rejects.toThrow(`${path}.gone cannot be read: ENOENT`);
  });
});

describe('the line of a value', () => {
  const text = ['{', '"a": { "x": [1,', '2, "}{,:\\"",', '[ 3 ],', 'true ] },', '"b": {},', '"b": 5 }'].join('\n');

  it.each([
    [[], 1],
    [['a'], 2],
    [['a', 'x'], 2],
    [['a', 'x', 1], 3],
    [['a', 'x', 2], 3],
    [['a', 'x', 3], 4],
    [['a', 'x', 3, 0], 4],
    [['a', 'x', 4], 5],
    [['b'], 7],
    [['a', 'x', 9], 2],
    [['a', 'y'], 2],
    [['b', 'deeper'], 7],
    [['c'], 1],
  ])('at %j is %i', (path, line) => {
    expect(lineOf(text, path)).toBe(line);
  });

  it('of a text without values is the first', () => {
    expect(lineOf('', ['a'])).toBe(1);
  });
});

describe('the line on which a text ceases to be JSON', () => {
  it.each([
    [['{', '"a": 1,', '}'], 3],
    [['[1,', '2', '3]'], 3],
    [['{ "a": 1', '"b": 2 }'], 2],
    [['{ "a"', '1 }'], 2],
    [['{', 'a: 1 }'], 2],
    [['[', ']', ']'], 3],
    [['[', '}'], 2],
    [['{', ']'], 2],
    [['{ "a": [', '1 }', ']'], 2],
    [['[', '"no end', ']'], 2],
    [['[', '01 ]'], 2],
    [['{ "a":', '} '], 2],
    [['[ 1,', ']'], 2],
    [['[', '1,', '2'], 3],
    [['{}', '{}'], 2],
    [['{ "a": {}, "b": [[], {}] }', 'true'], 2],
    [[''], 1],
  ])('of %j is %i', (lines, line) => {
    expect(() => void JSON.parse(lines.join('\n'))).toThrow();
    expect(brokenLine(lines.join('\n'))).toBe(line);
  });
});
