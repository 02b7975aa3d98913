import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ConnectionCheck } from '../../../src/contract/connection-test.js';
import { checkAdvisor } from '../../../src/providers/servicenow/checks.js';
import { settingsTexts } from '../../../src/providers/servicenow/settings-texts.js';
import { englishTexts } from '../../support/texts.js';

const checks = checkAdvisor(englishTexts().of(settingsTexts));

const check = (name: string, status: ConnectionCheck['status'], code: ConnectionCheck['code'] = undefined, detail = ''): ConnectionCheck =>
  z.parse(ConnectionCheck, { check: name, status, code, detail });
const passed = (...names: string[]) => names.map((name) => check(name, 'passed'));
const works = passed('address', 'servicenow', 'sign-in', 'incidents');
const denied = (name: string) => check(name, 'failed', 'provider-forbidden');

describe('a connection test of ServiceNow', () => {
  // covers: S11
  it('amounts to what its checks show', () => {
    expect(checks.resultOf([])).toBe('broken');
    expect(checks.resultOf(passed('address', 'servicenow', 'sign-in'))).toBe('broken');
    expect(checks.resultOf(works)).toBe('passed');
    expect(checks.resultOf([...works, denied('choices')])).toBe('limited');
    expect(checks.resultOf([...works, denied('create')])).toBe('blocked');
    expect(checks.resultOf([...works, denied('roles')])).toBe('blocked');
    expect(checks.resultOf([...works, denied('roles'), ...passed('create')])).toBe('limited');
    expect(checks.resultOf([...works, check('mid-server', 'failed')])).toBe('limited');
    expect(checks.resultOf([check('sign-in', 'failed', 'provider-credentials')])).toBe('failed');
  });

  // covers: S11
  it('has words for each check that it knows, and the backend’s for others', () => {
    for (const name of checks.known) expect(checks.titleOf({ check: name, title: '' })).not.toBe(name);
    expect(checks.titleOf({ check: 'mid-server', title: 'MID server' })).toBe('MID server');
    expect(checks.titleOf({ check: 'constructor', title: '' })).toBe('constructor');
  });

  // covers: S11, S12
  it('tells the user whom to ask and the administrator what to do', () => {
    expect(checks.adviceOn(denied('groups'), 'user').steps).toEqual(['Ask your ServiceNow administrator for read access to the table sys_user_group.']);
    expect(checks.adviceOn(denied('groups'), 'administrator').steps).toEqual(['Give the service account read access to the table sys_user_group.']);
  });

  // covers: S11, S12
  it('names to the administrator the fields that a real write has shown to be denied, and when that was', () => {
    const fields = { ...denied('fields'), detail: 'For the user.', denied: ['category'], at: '2024-01-15T10:30:00Z' };
    expect(checks.adviceOn(fields, 'administrator')).toEqual({
      cause: 'ServiceNow did not keep what was sent for incident.category: an access rule on the field denies it to the account. That was on 2024-01-15 10:30:00 UTC.',
      steps: ['Give the service account write access to incident.category.'],
    });
    expect(checks.adviceOn(fields, 'user').cause).toBe('For the user.');
  });

  // covers: S12
  it('gives the administrator its own words for a refused record, and the backend’s where it has none', () => {
    const rejected = check('create', 'failed', 'provider-rejected', 'A rule refused it. Ask your ServiceNow administrator.');
    expect(checks.adviceOn(rejected, 'administrator').cause).toBe('A data policy or a business rule of the instance refused the record.');
    expect(checks.adviceOn(check('quota', 'failed', undefined, 'No quota left.'), 'administrator')).toEqual({ cause: 'No quota left.', steps: [] });
  });
});
