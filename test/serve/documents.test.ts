import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { usage } from '../../src/serve/cli-options.js';
import { parseAnomalies } from '../../src/serve/anomalies/anomaly-file.js';
import { blocksIn } from '../../tools/documents/blocks.js';

const text = readFileSync('docs/real-instance.md', 'utf8');
const [example = ''] = blocksIn(text).flatMap(({ language, code }) => (language === 'json' ? [code] : []));

describe('docs/real-instance.md', () => {
  it('has an example of a file of anomalies that is one, with all that there is and with what is needed', () => {
    const { anomalies = [], datastores } = parseAnomalies(example, 'example');
    expect(datastores).toHaveLength(1);
    expect(anomalies.map(({ id, status, failed_checks }) => [id, status, failed_checks.length])).toEqual([
      [1042, 'Active', 1],
      [1043, 'Active', 0],
    ]);
    const { anomalies: written } = JSON.parse(example) as { anomalies: readonly object[] };
    expect(Object.keys(written[0] ?? {}).sort()).toEqual(Object.keys(anomalies[0] ?? {}).sort());
    for (const name of Object.keys(written[1] ?? {})) {
      const less = { anomalies: [{ ...written[1], [name]: undefined }] };
      if (name !== 'datastore') expect(() => parseAnomalies(JSON.stringify(less), 'example')).toThrow(`anomalies[0].${name}`);
    }
  });

  it('names each option', () => {
    const named = [...text.matchAll(/`(--[a-z-]+)`/g)].map(([, option = '']) => option);
    const options = [...usage.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option = '']) => option);
    expect(options.length).toBeGreaterThan(7);
    expect(named).toEqual(expect.arrayContaining(options.filter((option) => option !== '--help' && option !== '--version')));
  });
});
