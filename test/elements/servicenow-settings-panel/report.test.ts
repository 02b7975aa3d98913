import { expect } from '@open-wc/testing';
import type { ConnectionCheck } from '../../../src/contract/index.js';
import { connectionReport, maskedHost, type ReportSubject } from '../../../src/elements/servicenow-settings-panel/report.js';

const check = (name: string, status: ConnectionCheck['status'], rest: Partial<ConnectionCheck> = {}): ConnectionCheck => ({
  check: name,
  title: '',
  status,
  code: null,
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
    const report = connectionReport(subject, 'administrator');
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
      expect(report.split('\n')).to.include(line);
    }
  });

  // covers: S12
  it('tells the ServiceNow administrator what to do, and everybody else whom to ask', () => {
    const detail = 'ServiceNow did not keep Category. Ask your ServiceNow administrator for write access to incident.category. That was today.';
    const checks = [
      check('roles', 'failed', { code: 'provider-forbidden' }),
      check('create', 'failed', { code: 'provider-forbidden', detail: 'Denied.' }),
      check('fields', 'failed', { code: 'provider-forbidden', detail }),
    ];
    const administrator = connectionReport({ ...subject, checks }, 'administrator');
    expect(administrator).not.to.match(/ask your ServiceNow administrator/i);
    expect(administrator).to.contain('ServiceNow did not keep Category. That was today.');
    expect(administrator.match(/Grant the role itil to the service account/g)).to.have.length(1);
    expect(administrator).to.contain('- Give the service account write access to the fields named above.');
    expect(connectionReport({ ...subject, checks }, 'support')).to.contain('- Ask your ServiceNow administrator to grant it.');
  });

  // covers: S12, P4
  it('masks the instance wherever it stands, for support alone', () => {
    const report = connectionReport(subject, 'support');
    expect(report).to.contain('For Qualytics support');
    expect(report).to.contain('- Instance: https://a***.service-now.com');
    expect(report).to.contain('a***.service-now.com has no quota left.');
    expect(report).not.to.contain('acme');
    expect(connectionReport(subject, 'administrator')).to.contain('https://acme.service-now.com');
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
      const report = connectionReport({ ...subject, instanceUrl, checks }, 'support');
      expect(report.replaceAll('ACME.Service-Now.com', ''), instanceUrl).not.to.match(/acme/i);
    }
  });

  // covers: S12, P4
  it('masks the host in any case, and without its port', () => {
    const checks = [check('quota', 'failed', { title: 'Quota', detail: 'ACME.Service-Now.com has no quota left.' })];
    const report = connectionReport({ ...subject, instanceUrl: 'https://acme.service-now.com:8443', checks }, 'support');
    expect(report).to.contain('- Instance: https://a***.service-now.com:8443');
    expect(report).to.contain('a***.service-now.com has no quota left.');
  });

  // covers: S12, P4
  it('stays as it is where no instance is known', () => {
    expect(connectionReport({ ...subject, instanceUrl: '' }, 'support')).to.contain('Quota: acme.service-now.com has no quota left.');
  });

  // covers: S12, P4, E5
  it('tells an error that came without checks, and what to do about it', () => {
    const error = { code: 'provider-hibernating', title: 'The instance is hibernating.', text: 'Wake it.' } as const;
    const report = connectionReport({ ...subject, checks: [], error }, 'support');
    expect(report).to.contain('The instance is hibernating. (provider-hibernating) Wake it.');
    expect(report).to.contain('## Steps to take');
    expect(report).to.contain('developer.servicenow.com');
    expect(report).not.to.contain('## Checks');
  });

  // covers: S12, P4
  it('masks every name of a host but its domain', () => {
    expect(maskedHost('acme.service-now.com')).to.equal('a***.service-now.com');
    expect(maskedHost('acme.service-now.com:8443')).to.equal('a***.service-now.com:8443');
    expect(maskedHost('tickets.acme.example')).to.equal('t***.a***.example');
    expect(maskedHost('localhost')).to.equal('l***');
  });
});
