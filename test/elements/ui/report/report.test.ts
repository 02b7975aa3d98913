import { describe, expect, it } from 'vitest';
import { version } from '../../../../src/common/version.js';
import type { ConnectionCheck } from '../../../../src/contract/connection-test.js';
import { maskedHost } from '../../../../src/elements/ui/report/masked-host.js';
import { writeReport, type ReportReader } from '../../../../src/elements/ui/report/report.js';
import type { ReportSubject } from '../../../../src/elements/ui/report/report-subject.js';
import { checkAdvisor } from '../../../../src/providers/servicenow/checks.js';
import { settingsTexts } from '../../../../src/providers/servicenow/settings-texts.js';
import { reportTexts } from '../../../../src/texts/en/report.js';
import { englishTexts } from '../../../support/texts.js';

const texts = englishTexts();
const words = { text: texts.of(reportTexts), format: texts.format, checks: checkAdvisor(texts.of(settingsTexts)), support: '' };
const { ownDomain } = words.checks;
const report = (given: ReportSubject, reader: ReportReader, support = '') => writeReport(given, reader, { ...words, support });

const check = (name: string, status: ConnectionCheck['status'], rest: Partial<ConnectionCheck> = {}): ConnectionCheck => ({
  check: name,
  title: '',
  status,
  code: undefined,
  detail: '',
  provider: '',
  needs: [],
  asks: [],
  offers: [],
  kept: [],
  denied: [],
  written_at: '',
  provider_request: '',
  provider_status: '',
  provider_message: '',
  provider_account: '',
  provider_answered_at: '',
  request_id: '',
  ...rest,
});

const subject: ReportSubject = {
  occasion: 'test',
  instanceUrl: 'https://acme.service-now.com',
  time: new Date('2024-01-15T10:30:00Z'),
  result: 'The connection doesn’t work.',
  checks: [
    check('address', 'passed'),
    check('sign-in', 'failed', { code: 'provider-credentials' }),
    check('quota', 'failed', { title: 'Quota', detail: 'acme.service-now.com has no quota left.' }),
    check('create', 'unproven'),
  ],
};

describe('a connection report', () => {
  // covers: S12, P4
  it('tells its reader the time in UTC, each outcome, the code in words, and the steps', () => {
    const written = report(subject, 'administrator');
    for (const line of [
      'For the ServiceNow administrator',
      '- Time: 2024-01-15 10:30:00 UTC',
      '- Instance: https://acme.service-now.com',
      '- Result: The connection doesn’t work.',
      '- [passed] The address responds',
      '- [failed] The service account can sign in: ServiceNow rejected the sign-in. The username or password is wrong, or the account is locked. (provider-credentials)',
      '- [failed] Quota: acme.service-now.com has no quota left.',
      '- [not tested] The account can create incidents: Verified when the first ticket is created.',
      '- On the user record of the service account, check that it’s active, isn’t locked out, and doesn’t need a password reset.',
    ]) {
      expect(written.split('\n')).toContain(line);
    }
  });

  // covers: S12
  it('tells the ServiceNow administrator what to do, and everybody else whom to ask', () => {
    const checks = [
      check('roles', 'failed', { code: 'provider-forbidden' }),
      check('create', 'failed', { code: 'provider-forbidden', detail: 'Denied. Ask your ServiceNow administrator.' }),
      check('fields', 'failed', {
        code: 'provider-forbidden',
        detail: 'ServiceNow did not keep Category. Ask your ServiceNow administrator for write access to incident.category.',
      }),
    ];
    const administrator = report({ ...subject, checks }, 'administrator');
    expect(administrator).not.toMatch(/ask your ServiceNow administrator/i);
    expect(administrator).toContain('The account can create incidents: ServiceNow didn’t let the account create an incident. (provider-forbidden)');
    expect(administrator.match(/Grant the role itil or sn_incident_write to the service account/g)).toHaveLength(1);
    expect(administrator).toContain('- Give the service account write access to incident.category, incident.subcategory, incident.assignment_group.');
    const support = report({ ...subject, checks }, 'support');
    expect(support).toContain('- If a ticket is rejected, ask your ServiceNow administrator for the role itil or sn_incident_write.');
    expect(support).toContain('ServiceNow did not keep Category. Ask your ServiceNow administrator for write access to incident.category.');
  });

  // covers: S12
  it('names the contact for support that the host gives', () => {
    expect(report(subject, 'support', 'help@qualytics.example').split('\n')).toContain('- Contact: help@qualytics.example');
    expect(report(subject, 'support')).not.toContain('Contact');
  });

  // covers: S12, P4
  it('masks the instance wherever it stands, for support alone', () => {
    const written = report(subject, 'support');
    expect(written).toContain('For Qualytics support');
    expect(written).toContain('- Instance: https://a***.service-now.com');
    expect(written).toContain('a***.service-now.com has no quota left.');
    expect(written).not.toContain('acme');
    expect(report(subject, 'administrator')).toContain('https://acme.service-now.com');
  });

  // covers: S12, P4
  it('masks the instance however its address is written', () => {
    const addresses = [
      'https://ACME.service-now.com',
      'acme.service-now.com',
      'acme.service-now.com:8443/',
      'HTTPS://acme.service-now.com:8443/nav_to.do',
      'https://acme .service-now.com',
      'https://someone@acme.service-now.com',
    ];
    for (const instanceUrl of addresses) {
      const detail = `ACME.Service-Now.com and ${instanceUrl} have no quota left.`;
      const checks = [check('quota', 'failed', { title: 'Quota', detail })];
      const written = report({ ...subject, instanceUrl, checks }, 'support');
      expect(written.replaceAll('ACME.Service-Now.com', ''), instanceUrl).not.toMatch(/acme/i);
    }
  });

  // covers: S12, P4
  it('masks the host in any case, and without its port', () => {
    const checks = [check('quota', 'failed', { title: 'Quota', detail: 'ACME.Service-Now.com has no quota left.' })];
    const written = report({ ...subject, instanceUrl: 'https://acme.service-now.com:8443', checks }, 'support');
    expect(written).toContain('- Instance: https://a***.service-now.com:8443');
    expect(written).toContain('a***.service-now.com has no quota left.');
  });

  // covers: S12, P4
  it('stays as it is where no instance is known', () => {
    expect(report({ ...subject, instanceUrl: '' }, 'support')).toContain('Quota: acme.service-now.com has no quota left.');
  });

  // covers: S12, P4, E5
  it('tells an error that came without checks, and what to do about it', () => {
    const error = { code: 'provider-hibernating', title: 'The instance is hibernating.', text: 'Wake it.', facts: undefined } as const;
    const written = report({ ...subject, checks: [], error }, 'support');
    expect(written).toContain('The instance is hibernating. (provider-hibernating) Wake it.');
    expect(written).toContain('## Steps to take');
    expect(written).toContain('developer.servicenow.com');
    expect(written).not.toContain('## Checks');
  });

  // covers: S12, P4
  it('masks every name of a host but its domain', () => {
    expect(maskedHost('acme.service-now.com', ownDomain)).toBe('a***.service-now.com');
    expect(maskedHost('acme.service-now.com:8443', ownDomain)).toBe('a***.service-now.com:8443');
    expect(maskedHost('tickets.acme.example', ownDomain)).toBe('t***.a***.example');
    expect(maskedHost('localhost', ownDomain)).toBe('l***');
  });

  // covers: S12
  it('masks an address of numbers as a whole', () => {
    expect(maskedHost('10.0.0.1', ownDomain)).toBe('***');
    expect(maskedHost('10.0.0.1:8443', ownDomain)).toBe('***:8443');
    expect(maskedHost('[::1]:8443', ownDomain)).toBe('***:8443');
  });

  // covers: S12
  it('tells what was asked and answered, in which time, by which account, what it needs and how it comes about', () => {
    const facts = {
      ...{ provider: 'servicenow', asks: [], offers: [], needs: [{ access: 'create', on: 'incident' }] },
      ...{ provider_request: 'POST /api/now/table/incident', provider_status: '403', provider_account: 'q***n', request_id: 'lr8q2k-17' },
      ...{ provider_message: 'Operation Failed: ACL of acme, not acme-dev, for q***n on acme.service-now.com', provider_answered_at: '2024-01-15T10:30:05Z' },
    };
    const error = { code: 'provider-forbidden', title: 'The service account lacks a right.', text: '', facts } as const;
    const failed: ReportSubject = { occasion: 'create', anomalyId: '42', instanceUrl: 'https://acme.service-now.com', time: new Date('2024-01-16T08:00:00Z'), result: error.title, error, checks: [] };
    const forAdministrator = report(failed, 'administrator');
    for (const line of [
      '- Time: 2024-01-15 10:30:05 UTC',
      '- Service account: q***n',
      '- Request ID: lr8q2k-17',
      `- Version: ${version}`,
      '- POST /api/now/table/incident – HTTP 403: Operation Failed: ACL of acme, not acme-dev, for q***n on acme.service-now.com',
      '- Read, create, and write access to the Incident table (incident).',
      '- Denied so far: create incident',
      '- In Qualytics, open anomaly 42, choose Create ticket, fill in the form, and choose Create.',
      '- Qualytics sends the request above, signed in as q***n, with the outcome noted there.',
    ]) {
      expect(forAdministrator.split('\n')).toContain(line);
    }
    const forSupport = report(failed, 'support');
    expect(forSupport).toContain('- POST /api/now/table/incident – HTTP 403: Operation Failed: ACL of a***, not acme-dev, for *** on a***.service-now.com');
    expect(forSupport).toContain('- Qualytics sends the request above, with the outcome noted there.');
    expect(forSupport).toContain('- Request ID: lr8q2k-17');
    expect(forSupport).not.toContain('q***n');
    expect(forSupport).not.toContain('Service account');
  });

  // covers: S12
  it('has the period of a test, each request once, and those of failed checks alone', () => {
    const told = (at: string, status = '0', said = '') => ({ provider_request: 'GET /api/now/table/sys_choice', provider_status: status, provider_message: said, provider_answered_at: at });
    const checks = [
      check('choices', 'failed', { code: 'provider-timeout', ...told('2024-01-15T10:30:20Z') }),
      check('groups', 'failed', { code: 'provider-timeout', ...told('2024-01-15T10:30:40Z') }),
      check('users', 'unproven', told('2024-01-15T11:00:00Z', '500', 'unheard')),
      check('roles', 'failed', { ...told('no time', '503', 'x'.repeat(600)) }),
    ];
    const lines = report({ ...subject, account: 'q***n', isWatched: true, checks }, 'administrator').split('\n');
    expect(lines).toContain('- Time: 2024-01-15 10:30:00 UTC – 2024-01-15 10:30:40 UTC');
    expect(lines.filter((line) => line.includes('sys_choice –'))).toEqual([
      '- GET /api/now/table/sys_choice – no response',
      `- GET /api/now/table/sys_choice – HTTP 503: ${'x'.repeat(500)}`,
    ]);
    expect(lines).toContain('- Service account: q***n');
    expect(lines).toContain('- In Qualytics, go to Settings > Integrations > ServiceNow, and choose Test connection.');
  });

  // covers: S12
  it('has each request id once, and of what is none nothing', () => {
    const checks = ['a.1:b_c-2', 'a.1:b_c-2', 'of two words', 'x'.repeat(101), 'x'.repeat(100)].map((request_id) => check('groups', 'failed', { request_id }));
    const written = report({ ...subject, checks }, 'administrator');
    expect(written.split('\n')).toContain(`- Request ID: a.1:b_c-2, ${'x'.repeat(100)}`);
    expect(report(subject, 'administrator')).not.toContain('Request ID');
  });

  // covers: S12
  it('says of what no request is known of how it came about alone', () => {
    const written = report(subject, 'administrator');
    expect(written).not.toContain('Requests to ServiceNow');
    expect(written).not.toContain('sends the request');
    expect(written).toContain('## Access that the service account needs');
    expect(written).not.toContain('Denied so far');
  });
});
