import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { addressSearch, anomalyOfBacklink, languages, pages, parseAddress, themes } from '../../../src/playground/page/address.js';
import { roles, teamPermissions } from '../../../src/backend/ports/users.js';
import { scenarios } from '../../../src/mock/scenarios/scenario.js';

const parse = (search: string) => parseAddress(new URL(search, 'http://127.0.0.1:5173'));

describe('the playground’s address', () => {
  it('opens anomaly 42 as an admin where it says nothing', () => {
    expect(parse('/')).to.include({ page: 'anomaly', id: '42', role: 'admin', team: 'editor', scenario: 'default', backend: '', latency: 0 });
  });

  it('takes what makes sense and passes by the rest', () => {
    expect(parse('/?page=settings&role=member&team=reporter&scenario=jira&theme=dark&locale=ar&latency=250')).to.include({
      page: 'settings',
      role: 'member',
      team: 'reporter',
      scenario: 'jira',
      theme: 'dark',
      locale: 'ar',
      latency: 250,
    });
    expect(parse('/?page=../etc&role=root&scenario=__proto__&id=1;drop&latency=-5')).to.include({ page: 'anomaly', role: 'admin', scenario: 'default', id: '42', latency: 0 });
  });

  it('takes an http backend by its origin, and nothing that could be a script', () => {
    expect(parse('/?backend=http://127.0.0.1:8181/api').backend).to.equal('http://127.0.0.1:8181');
    expect(parse('/?backend=msw').backend).to.equal('msw');
    expect(parse('/?backend=javascript:alert(1)').backend).to.equal('');
  });

  it('reads back what it wrote', () => {
    const address = fc.record({
      page: fc.constantFrom(...pages),
      id: fc.constant('42'),
      role: fc.constantFrom(...roles),
      team: fc.constantFrom(...teamPermissions),
      scenario: fc.constantFrom(...scenarios),
      backend: fc.constantFrom('', 'msw', 'http://127.0.0.1:8181'),
      theme: fc.constantFrom(...themes),
      locale: fc.constantFrom(...languages),
      latency: fc.nat(60_000),
      offline: fc.boolean(),
    });
    const holds = fc.property(address, (value) => {
      expect(parse(`/${addressSearch(value)}`)).to.deep.equal(value);
    });
    fc.assert(holds, { seed: 7 });
  });

  // covers: Y7
  it('opens the anomaly of a backlink', () => {
    const link = (path: string) => anomalyOfBacklink(new URL(path, 'http://127.0.0.1:5173'));
    expect(link('/datastores/7/anomalies?id=40')).to.equal('40');
    expect(link('/?scenario=empty#/datastores/7/anomalies?id=41')).to.equal('41');
    expect(link('/anomalies?id=41')).to.equal(undefined);
  });
});
