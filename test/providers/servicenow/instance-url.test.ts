import { describe, expect, it } from 'vitest';
import { readInstanceUrl } from '../../../src/providers/servicenow/instance-url.js';
import { settingsTexts } from '../../../src/providers/servicenow/settings-texts.js';
import { englishTexts } from '../../support/texts.js';

const host = 'acme.service-now.com';
const acme = `https://${host}`;

const { address: text } = englishTexts().of(settingsTexts);
const read = (input: string) => readInstanceUrl(input, text);

const origin = (input: string): string => {
  const url = read(input);
  return url.ok ? url.origin : `refused: ${url.error}`;
};
const fix = (input: string): string | undefined => {
  const url = read(input);
  return url.ok ? undefined : url.fix;
};

describe('an instance URL', () => {
  // covers: S2, P7
  it('gets https, and loses a trailing slash and blanks', () => {
    for (const input of ['acme.service-now.com', ` ${acme}/ `, acme, 'https:/acme.service-now.com', 'https//acme.service-now.com', 'HTTPS://ACME.service-now.com']) {
      expect(origin(input)).toBe(acme);
    }
  });

  // covers: S2, P7
  it('loses the path of a page that was copied, and says so', () => {
    for (const path of ['/nav_to.do?uri=incident.do', '/now/nav/ui/home', '/?id=1', '/#top']) {
      expect(read(acme + path)).toMatchObject({ ok: true, origin: acme, trimmed: true });
    }
    expect(read(`${acme}/`)).toMatchObject({ trimmed: false });
  });

  // covers: S2, P7
  it('is refused over http, but for a loopback address, and https is offered', () => {
    expect(origin('http://acme.service-now.com')).toMatch(/^refused: .*Use https/);
    expect(fix('http://acme.service-now.com/nav_to.do')).toBe(acme);
    expect(origin('http://127.0.0.1:8182')).toBe('http://127.0.0.1:8182');
    expect(origin('http://localhost:8182/')).toBe('http://localhost:8182');
    expect(origin('http://127.0.0.1.evil.example')).toMatch(/^refused/);
  });

  // covers: S2, P7
  it('is asked to be whole, and a bare name is offered as one', () => {
    expect(origin('acme')).toMatch(/^refused: Enter the full address/);
    expect(fix('acme')).toBe(acme);
    expect(fix('https://acme')).toBe(acme);
    expect(read('acme.example..com')).toEqual({ ok: false, error: text.bad, fix: undefined });
    expect(read('.service-now.com')).toEqual({ ok: false, error: text.bad, fix: undefined });
    expect(read('acme.example.:8443/path')).toEqual({ ok: false, error: text.bad, fix: 'https://acme.example:8443' });
  });

  // covers: S2, S7, P7
  it('is refused with credentials in it, and offered without them', () => {
    expect(origin('https://user:secret@acme.service-now.com')).toMatch(/^refused: .*their own fields/);
    expect(fix('https://user:secret@acme.service-now.com')).toBe(acme);
    expect(JSON.stringify(read('user:secret@acme.service-now.com'))).not.toContain('secret');
    for (const input of [`https://user@${host}`, `https://:secret@${host}`, `user@${host}/path`]) expect(read(input), input).toEqual({ ok: false, error: text.noCredentials, fix: acme });
  });

  // covers: S2, P7
  it('of this machine is offered without credentials, over http as well', () => {
    expect(fix('http://user:secret@localhost:8182')).toBe('http://localhost:8182');
    expect(fix('http://user:secret@127.0.0.1:8182/path')).toBe('http://127.0.0.1:8182');
    expect(fix('https://user:secret@localhost')).toBe('https://localhost');
    expect(fix('ftp ://localhost')).toBe('https://localhost');
  });

  // covers: S2, P7
  it('is told from ServiceNow’s own site, which is no instance', () => {
    expect(origin('https://acme.servicenow.com')).toMatch(/^refused: .*hyphen/);
    expect(fix('https://acme.servicenow.com')).toBe(acme);
    for (const name of ['www', 'developer', 'docs', 'support', 'store', 'community', 'learning', 'hi', 'signon']) expect(fix(`${name}.servicenow.com`), name).toBeUndefined();
    expect(read('servicenow.com')).toEqual({ ok: false, error: text.ownSite, fix: undefined });
    for (const other of ['https://notservicenow.com', 'https://dev.acme.servicenow.com', 'https://acme.servicenow.com.example']) expect(origin(other)).toBe(other);
  });

  // covers: S2, P7
  it('is refused with a space in it, and where it is no address', () => {
    expect(origin('acme .service-now.com')).toMatch(/^refused: Remove the spaces/);
    expect(fix('acme .service-now.com')).toBe(acme);
    expect(origin('')).toBe(`refused: ${text.need}`);
    for (const input of ['ftp://', 'FTP://', 'javascript://', 'xhttps://', 'httpsx://']) expect(origin(input + host), input).toBe(`refused: ${text.bad}`);
    for (const input of ['https://', 'acme..com']) expect(origin(input), input).toBe(`refused: ${text.bad}`);
  });

  // covers: P7
  it('is one: of several that were pasted at once the first is offered', () => {
    for (const input of [
      `${acme} https://dev.service-now.com`,
      `${acme}/nav_to.do?uri=x\nhttps://dev.service-now.com`,
      `${acme}https://dev.service-now.com`,
      `${acme}HTTPS://DEV.service-now.com`,
      `${host}, dev.service-now.com`,
      `${host};dev.service-now.com;${host}`,
      `${acme} or http://tickets.example`,
    ]) {
      expect(read(input), input).toEqual({ ok: false, error: text.several, fix: acme });
    }
    expect(origin(`https://${acme}`)).toBe(acme);
    // The same twice, a torn one, an e-mail address beside it: no other one is meant.
    for (const input of [`${acme} ${acme}/login`, 'acme.service -now.com', 'acme.service- now.com', `me@acme.example ${host}`, `acme ${host}`]) {
      expect(read(input), input).toMatchObject({ error: text.spaces });
    }
    expect(origin(`${acme}/x?a=1,b.example;c.example`)).toBe(acme);
  });

  // covers: S2, P7
  it('may be in numbers of either version of the protocol, and has labels of 63 characters at most', () => {
    expect(read('https://[2001:db8::1]:8443/path')).toMatchObject({ ok: true, origin: 'https://[2001:db8::1]:8443', confirm: text.confirm('[2001:db8::1]:8443') });
    expect(read('http://[2001:db8::1]')).toMatchObject({ ok: false, error: text.notHttps });
    expect(origin('https://192.0.2.7')).toBe('https://192.0.2.7');
    expect(origin(`https://${'a'.repeat(63)}.${'b'.repeat(63)}.example`)).toBe(`https://${'a'.repeat(63)}.${'b'.repeat(63)}.example`);
    for (const labels of [`${'a'.repeat(64)}.example`, `example.${'a'.repeat(64)}`, `a.${'b'.repeat(64)}.example`]) expect(read(`https://${labels}`), labels).toMatchObject({ ok: false, error: text.bad });
  });

  // covers: S2
  it('is read out of what a sentence or a hurried hand has put around it', () => {
    for (const input of [
      'https://https://acme.service-now.com',
      'http://https://acme.service-now.com',
      'htps://acme.service-now.com',
      'htttps//acme.service-now.com',
      'https:\\\\acme.service-now.com',
      'https;//acme.service-now.com/',
      '"https://acme.service-now.com"',
      '<https://acme.service-now.com>',
      '“acme.service-now.com”,',
      'acme.service-now.com.',
      'acme.service-now.com,',
      '(“acme.service-now.com”).',
      ' "acme.service-now.com " ',
      ' " acme.service-now.com"',
      'HTPS://acme.service-now.com',
      'ttps://acme.service-now.com',
      'htp://acme.service-now.com',
      'hhttp://acme.service-now.com',
      'https:acme.service-now.com',
      'acme.service-now.com/redirect?to=https://other.example',
    ]) {
      expect(origin(input), input).toBe(acme);
    }
    expect(fix('https://acme.service-now.com./nav_to.do')).toBe(acme);
    expect(origin('HTTP://127.0.0.1:8182')).toBe('http://127.0.0.1:8182');
  });

  // covers: S2
  it('keeps what only looks like a part of a sentence or of a scheme', () => {
    expect(origin("o'brien.example")).toBe("https://o'brien.example");
    expect(origin('tickets.acme.tt/incident')).toBe('https://tickets.acme.tt');
  });

  // covers: S2
  it('is told from hosts of ServiceNow’s that are nobody’s instance', () => {
    const names = ['www', 'developer', 'docs', 'support', 'store', 'community', 'learning', 'hi', 'signon', 'your-instance', 'yourinstance', 'instance', 'instancename'];
    for (const nobodys of ['service-now.com', ...names.map((name) => `${name}.service-now.com`)]) {
      expect(origin(nobodys), nobodys).toContain(`refused: ${nobodys} isn’t an instance address`);
    }
    for (const other of ['www.acme.service-now.com', 'www.acme.example', 'hi.example']) expect(origin(other)).toBe(`https://${other}`);
  });

  // covers: S2
  it('is told from an e-mail address', () => {
    for (const input of ['me@acme.com', 'mailto:me@acme.com', 'MAILTO:me@acme.com']) expect(origin(input), input).toMatch(/^refused: This is an email address/);
  });

  // covers: S2
  it('is offered beside a host that is nearly one of service-now.com', () => {
    for (const input of ['acme.service-now.con', 'acme.sevice-now.com', 'acme.service-now.co', 'acme.servic-now.com']) {
      expect(read(input), input).toMatchObject({ ok: true, meant: acme });
    }
    expect(read('acme.servicenow.c')).toMatchObject({ ok: true, meant: acme });
    for (const input of [acme, 'tickets.acme.example', 'acme.com', 'acme.servicnow.c', 'dev.acme.service-now.con', 'acme.service-now.con.evil.example']) {
      expect(read(input), input).toMatchObject({ ok: true, meant: undefined });
    }
  });

  // covers: S2
  it('asks for confirmation on a host that is not of service-now.com', () => {
    const asked = (input: string) => {
      const url = read(input);
      return url.ok ? url.confirm : url.error;
    };
    expect(asked(acme)).toBeUndefined();
    expect(asked('http://127.0.0.1:8182')).toBeUndefined();
    for (const other of ['tickets.acme.example', 'service-now.com.evil.example', 'evilservice-now.com']) {
      expect(asked(`https://${other}`)).toBe(`Send the credentials to ${other}, which isn’t a service-now.com address`);
    }
  });
});
