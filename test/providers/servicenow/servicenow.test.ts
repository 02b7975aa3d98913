import { describe, expect, it } from 'vitest';
import { formTexts } from '../../../src/providers/servicenow/form.js';
import { servicenow } from '../../../src/providers/servicenow/index.js';
import { recordAddress } from '../../../src/providers/servicenow/record-address.js';
import { searchTexts } from '../../../src/providers/servicenow/search.js';
import { settingsTexts } from '../../../src/providers/servicenow/settings-texts.js';
import { servicenowTexts } from '../../../src/providers/servicenow/texts.js';
import { englishTexts } from '../../support/texts.js';

/** Texts in a language that has a mark before some words of each part. */
function translated() {
  const english = englishTexts();
  const parts = {
    'servicenow-search': () => Promise.resolve(() => ({ ...english.of(searchTexts), placeholder: '*INC' })),
    'servicenow-form': () => Promise.resolve(() => ({ ...english.of(formTexts), showKey: '*Show' })),
    'servicenow-settings': () => Promise.resolve(() => ({ ...english.of(settingsTexts), unprovenWrite: '*Shown', guide: { ...english.of(settingsTexts).guide, note: '*Note' } })),
  };
  return englishTexts({ language: { tag: 'en', parts } });
}

describe('ServiceNow as a provider', () => {
  it('is alone beside Jira: one of them keeps the tickets', () => {
    expect(servicenow.rivals).toEqual(['jira']);
  });

  it('has words of its own for what it refuses', () => {
    const texts = englishTexts();
    expect(servicenow.problems(texts)).toBe(texts.of(servicenowTexts).problems);
  });

  it('brings its dialogs with their words, in the language of the client', async () => {
    expect((await servicenow.search(translated())).placeholder).toBe('*INC');
    expect((await servicenow.form(translated())).words.showKey).toBe('*Show');
    expect((await servicenow.settings(translated())).guide.note).toBe('*Note');
  });

  it('searches for the incident that a pasted address names', async () => {
    const { readSearch } = await servicenow.search(englishTexts());
    expect(readSearch(' https://acme.service-now.com/incident.do?sysparm_query=number=INC0010042').tries[0]).toEqual(['INC0010042']);
  });

  // covers: S2, S11
  it('knows how to connect, and what its checks say', async () => {
    const { connector, checks, guide } = await servicenow.settings(englishTexts());
    expect(connector.token({ username: 'bob', password: 'S3:CRET' })).toBe('bob:S3:CRET');
    expect(checks.titleOf({ check: 'roles', title: '' })).toBe('The account has a role that lets it write incidents');
    expect(guide).toEqual(englishTexts().of(settingsTexts).guide);
  });

  // covers: Y8
  it('shows a record at an address that opens it among its menus', () => {
    expect(recordAddress({ origin: 'https://acme.service-now.com', table: 'incident', sysId: 'abc' })).toBe('https://acme.service-now.com/nav_to.do?uri=incident.do%3Fsys_id%3Dabc');
  });

  it('writes a priority for a narrow column as its level, and another text as it is', () => {
    const priorities = ['1 - Critical', '3 - Moderate', '5', '2-High', '4  - Low', '6 - None', '0', '13', 'P3 - x', '3 Moderate', 'Moderate', ''];
    expect(priorities.map(servicenow.shortPriority)).toEqual(['P1', 'P3', 'P5', '2-High', 'P4', '6 - None', '0', '13', 'P3 - x', '3 Moderate', 'Moderate', '']);
  });
});
