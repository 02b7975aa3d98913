import { describe, expect, it } from 'vitest';
import type { ConnectionCheck } from '../../../src/contract/index.js';
import { maskedHost } from '../../../src/elements/servicenow-settings-panel/masked-host.js';
import { connectionReport, type ReportReader, type ReportSubject } from '../../../src/elements/servicenow-settings-panel/report.js';
import { checkAdvisor } from '../../../src/providers/servicenow/checks.js';
import { settingsTexts } from '../../../src/providers/servicenow/settings-texts.js';
import { connectionTestTexts } from '../../../src/texts/en/connection-test.js';
import { englishTexts } from '../../support/texts.js';

const texts = englishTexts();
const words = { text: texts.of(connectionTestTexts), format: texts.format, checks: checkAdvisor(texts.of(settingsTexts)), support: '' };
const { ownDomain } = words.checks;
const report = (given: ReportSubject, reader: ReportReader, support = '') => connectionReport(given, reader, { ...words, support });

const check = (name: string, status: ConnectionCheck['status'], rest: Partial<ConnectionCheck> = {}): ConnectionCheck => ({
  check: name,
  title: '',
  status,
  code: undefined,
  detail: '',
  provider: '',
  needs: [],
  asks: [],
  kept: [],
  denied: [],
  at: '',
  ...rest,
});

const subject: ReportSubject = {
  instanceUrl: 'https://acme.service-now.com',
  time: new Date('2024-01-15T10:30:00Z'),
  result: 'The connection does not work.',
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
      '- Result: The connection does not work.',
      '- [passed] The address can be reached',
      '- [failed] The service account can sign in: ServiceNow refused the sign-in: a wrong username or password, or a locked account. (provider-credentials)',
      '- [failed] Quota: acme.service-now.com has no quota left.',
      '- [not shown yet] It can create incidents: Shown by the first real write.',
      '- Check on the user record of the service account that it is active, not locked out, and needs no password reset.',
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
    expect(administrator).toContain('It can create incidents: ServiceNow denied the account to create an incident. (provider-forbidden)');
    expect(administrator.match(/Grant the role itil or sn_incident_write to the service account/g)).toHaveLength(1);
    expect(administrator).toContain('- Give the service account write access to incident.category, incident.subcategory, incident.assignment_group.');
    const support = report({ ...subject, checks }, 'support');
    expect(support).toContain('- If a ticket is refused, ask your ServiceNow administrator for the role itil or sn_incident_write.');
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
    const error = { code: 'provider-hibernating', title: 'The instance is hibernating.', text: 'Wake it.' } as const;
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
});
