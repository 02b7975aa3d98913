import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { scenarioGroups, scenarioGuide } from '../../../src/mock/scenarios/guide.js';
import { scenarios } from '../../../src/mock/scenarios/scenario.js';

describe('the guide to the scenarios', () => {
  it('has each scenario once', () => {
    const told = scenarioGroups.flatMap((group) => Object.keys(group.scenarios));
    expect(told.toSorted()).toEqual(scenarios.toSorted());
  });

  it('says of each in a phrase what it is, and in sentences what to try', () => {
    for (const scenario of scenarios) {
      const { about, tryThis } = scenarioGuide(scenario);
      expect([scenario, about]).toEqual([scenario, expect.stringMatching(/^[A-Z].*[^.]$/)]);
      expect([scenario, tryThis]).toEqual([scenario, expect.stringMatching(/^[A-Z].*\.$/)]);
    }
  });

  it('says in docs/mock.md what it says itself', async () => {
    const document = await readFile('docs/mock.md', 'utf8');
    for (const scenario of scenarios) expect(document).toContain(`| \`${scenario}\` | ${scenarioGuide(scenario).about} |`);
  });
});
