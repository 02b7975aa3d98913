import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ConnectionCheck } from '../../../src/contract/connection-test.js';
import { checkAdvisor } from '../../../src/providers/servicenow/checks.js';
import { settingsTexts } from '../../../src/providers/servicenow/settings-texts.js';
import { englishTexts } from '../../support/texts.js';

const text = englishTexts().of(settingsTexts);
const checks = checkAdvisor(text);

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
    expect(checks.resultOf([...works, denied('roles')])).toBe('limited');
    expect(checks.resultOf([...works, denied('roles'), ...passed('create')])).toBe('limited');
    expect(checks.resultOf([...works, check('mid-server', 'failed')])).toBe('limited');
    expect(checks.resultOf([check('sign-in', 'failed', 'provider-credentials')])).toBe('failed');
    expect(checks.resultOf([check('address', 'failed', 'provider-unreachable')])).toBe('failed');
    expect(checks.resultOf([...passed('address', 'servicenow', 'sign-in'), denied('incidents'), denied('choices')])).toBe('failed');
    expect(checks.resultOf([...passed('address', 'servicenow', 'sign-in'), check('incidents', 'skipped')])).toBe('broken');
    expect(checks.resultOf([...works, denied('choices'), denied('create')])).toBe('blocked');
    expect(checks.resultOf([...works, check('create', 'failed', 'provider-rejected')])).toBe('limited');
    expect(checks.resultOf([...works, check('create', 'unproven'), check('choices', 'skipped')])).toBe('passed');
  });

  // covers: S11
  it('has a limit in what a right is lacking for that a connection can do without', () => {
    expect(['choices', 'groups', 'users'].map((name) => checks.isLimit(denied(name)))).toEqual([true, true, true]);
    expect(['incidents', 'roles', 'create', 'mid-server'].map((name) => checks.isLimit(denied(name)))).toEqual([false, false, false, false]);
    expect(checks.isLimit(check('choices', 'failed', 'provider-timeout'))).toBe(false);
    expect(checks.isLimit(check('choices', 'skipped', 'provider-forbidden'))).toBe(false);
  });

  // covers: S11
  it('has words for each check that it knows, and the backend’s for others', () => {
    for (const name of checks.known) expect(checks.titleOf({ check: name, title: '' })).not.toBe(name);
    expect(checks.titleOf({ check: 'mid-server', title: 'MID server' })).toBe('MID server');
    expect(checks.titleOf({ check: 'constructor', title: '' })).toBe('constructor');
  });

  // covers: S11, S12
  it('tells the user whom to ask and the administrator what to do', () => {
    expect(checks.adviceOn(denied('groups'), 'user').steps).toEqual(['Ask your ServiceNow administrator for read access to the sys_user_group table.']);
    expect(checks.adviceOn(denied('groups'), 'administrator').steps).toEqual(['Give the service account read access to the sys_user_group table.']);
  });

  // covers: S11, S12
  it('names to the administrator the fields that a real write has shown to be denied, and when that was', () => {
    const fields = { ...denied('fields'), detail: 'For the user.', denied: ['category'], written_at: '2024-01-15T10:30:00Z' };
    expect(checks.adviceOn(fields, 'administrator')).toEqual({
      cause: 'ServiceNow didn’t keep what was sent for incident.category. An access rule on the field denies the account write access. This was at 2024-01-15 10:30:00 UTC.',
      steps: ['Give the service account write access to incident.category.'],
    });
    expect(checks.adviceOn(fields, 'user').cause).toBe('For the user.');
  });

  // covers: S12
  it('gives the administrator its own words for a refused record, and the backend’s where it has none', () => {
    const rejected = check('create', 'failed', 'provider-rejected', 'A rule refused it. Ask your ServiceNow administrator.');
    expect(checks.adviceOn(rejected, 'administrator').cause).toBe('A data policy or business rule on the instance rejected the ticket.');
    expect(checks.adviceOn(check('quota', 'failed', undefined, 'No quota left.'), 'administrator')).toEqual({ cause: 'No quota left.', steps: [] });
  });

  // covers: S11
  it('tells the user what a check means by its code, by the right that is lacking, or in the backend’s words', () => {
    const stranger = check('servicenow', 'failed', 'provider-unrecognized', 'It leads elsewhere.');
    const unrecognized = text.causes['provider-unrecognized'];
    expect(checks.adviceOn(stranger, 'user')).toEqual({ ...unrecognized, cause: 'It leads elsewhere.' });
    expect(checks.adviceOn(stranger, 'administrator').cause).toBe('It leads elsewhere.');
    const silent = check('servicenow', 'failed', 'provider-unrecognized', '');
    for (const reader of ['user', 'administrator'] as const) expect(checks.adviceOn(silent, reader).cause).toBe(unrecognized.cause);
    const signIn = check('sign-in', 'failed', 'provider-credentials', 'It asks for bearer.');
    expect(checks.adviceOn(signIn, 'user')).toEqual(text.causes['provider-credentials']);
    expect(checks.adviceOn({ ...signIn, offers: ['bearer'] }, 'user')).toEqual({ ...text.causes['provider-credentials'], cause: 'It asks for bearer.' });
    expect(checks.adviceOn(check('groups', 'failed', 'provider-timeout', 'Detail.'), 'user')).toEqual(text.causes['provider-timeout']);
    expect(checks.adviceOn(denied('groups'), 'user')).toEqual(text.forbidden.groups);
    expect(checks.adviceOn(denied('incidents'), 'user')).toEqual(text.causes['provider-forbidden']);
    expect(checks.adviceOn(denied('create'), 'user')).toEqual(text.causes['provider-forbidden']);
    expect(checks.adviceOn(check('create', 'failed', 'provider-rejected', 'Detail.'), 'user')).toEqual({ cause: 'Detail.', steps: [text.writeStep] });
    expect(checks.adviceOn(check('quota', 'failed', undefined, 'No quota left.'), 'user')).toEqual({ cause: 'No quota left.', steps: [] });
  });

  // covers: S11, S12
  it('tells the administrator what to grant for a right that is lacking, and else what to look at', () => {
    expect(checks.adviceOn(denied('create'), 'administrator')).toEqual({ cause: text.denied.create, steps: text.grants.create });
    expect(checks.adviceOn(denied('incidents'), 'administrator')).toEqual({ cause: text.causes['provider-forbidden'].cause, steps: text.administratorSteps['provider-forbidden'] });
    expect(checks.adviceOn(check('groups', 'failed', 'provider-timeout'), 'administrator').steps).toEqual(text.administratorSteps['provider-timeout']);
    expect(checks.adviceOn(check('fields', 'failed', 'provider-rejected'), 'administrator').steps).toEqual(text.administratorSteps['provider-rejected']);
  });

  // covers: S11, S12
  it('names to the administrator all fields that it is about where none is known to be denied', () => {
    expect(checks.adviceOn(denied('fields'), 'administrator')).toEqual({
      cause: 'ServiceNow didn’t keep what was sent for incident.category, incident.subcategory, incident.assignment_group. An access rule on the field denies the account write access.',
      steps: ['Give the service account write access to incident.category, incident.subcategory, incident.assignment_group.'],
    });
  });

  it('says when a write was to the second', () => {
    const failed = { ...denied('create'), written_at: '2024-01-15T10:30:59.123456Z' };
    expect(checks.adviceOn(failed, 'administrator').cause).toBe('ServiceNow didn’t let the account create an incident. This was at 2024-01-15 10:30:59 UTC.');
  });

  // covers: S11, S12
  it('has steps after a failure that no check stands for, and none after one that it does not know', () => {
    expect(checks.stepsAfter('provider-timeout', 'user')).toEqual(text.causes['provider-timeout'].steps);
    expect(checks.stepsAfter('provider-timeout', 'administrator')).toEqual(text.administratorSteps['provider-timeout']);
    expect(checks.stepsAfter('internal', 'user')).toEqual([]);
    expect(checks.stepsAfter('internal', 'administrator')).toEqual([]);
  });

  // covers: S11
  it('remarks on a right to write what has shown it or will, and on another check only what is open', () => {
    const remarks = (name: string) => (['unproven', 'passed', 'failed', 'skipped'] as const).map((status) => checks.remarkOn(check(name, status, undefined, 'Detail.')));
    expect(remarks('create')).toEqual(['Detail.', 'Detail.', '', '']);
    expect(remarks('choices')).toEqual(['Detail.', '', '', '']);
    expect(['create', 'choices'].map((name) => checks.remarkOn(check(name, 'unproven')))).toEqual([text.unprovenWrite, '']);
  });

  it('knows the checks in their order, and whose addresses are ServiceNow’s own', () => {
    expect(checks.known).toEqual(['address', 'servicenow', 'sign-in', 'incidents', 'choices', 'groups', 'users', 'roles', 'create', 'work-notes', 'fields']);
    expect(checks.ownDomain).toBe('.service-now.com');
  });
});
