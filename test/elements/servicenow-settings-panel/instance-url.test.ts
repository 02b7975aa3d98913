import { expect } from '@open-wc/testing';
import { needsConfirmation, readInstanceUrl } from '../../../src/elements/servicenow-settings-panel/instance-url.js';

const origin = (input: string): string => {
  const url = readInstanceUrl(input);
  return url.ok ? url.origin : `refused: ${url.error}`;
};

describe('an instance URL', () => {
  // covers: S2
  it('gets https, and loses a trailing slash and blanks', () => {
    for (const input of ['acme.service-now.com', ' https://acme.service-now.com/ ', 'https://acme.service-now.com']) {
      expect(origin(input)).to.equal('https://acme.service-now.com');
    }
  });

  // covers: S2
  it('is refused over http, but for a loopback address', () => {
    expect(origin('http://acme.service-now.com')).to.match(/^refused: .*https/);
    expect(origin('http://127.0.0.1:8182')).to.equal('http://127.0.0.1:8182');
    expect(origin('http://localhost:8182/')).to.equal('http://localhost:8182');
    expect(origin('http://127.0.0.1.evil.example')).to.match(/^refused/);
  });

  // covers: S2
  it('is refused with a path, with credentials, and where it is no address', () => {
    for (const input of ['https://acme.service-now.com/nav_to.do', 'https://u:p@acme.service-now.com', 'acme', 'ftp://acme.service-now.com', '', 'https://']) {
      expect(origin(input)).to.match(/^refused/);
    }
  });

  // covers: S2
  it('asks for confirmation on a host that is not of service-now.com', () => {
    const asks = (input: string) => needsConfirmation(readInstanceUrl(input));
    expect(asks('https://acme.service-now.com')).to.equal(false);
    expect(asks('http://127.0.0.1:8182')).to.equal(false);
    expect(asks('https://tickets.acme.example')).to.equal(true);
    expect(asks('https://service-now.com.evil.example')).to.equal(true);
    expect(asks('https://evilservice-now.com')).to.equal(true);
  });
});
