import { describe, expect, it } from 'vitest';
import { readSearch } from '../../../src/providers/servicenow/search-text.js';

const id = '1c741bd70b2322007518478d83673af3';
const other = '0a0b0c0d0e0f00010203040506070809';
const host = 'https://acme.service-now.com';
const tries = (input: string) => readSearch(input).tries;
const first = (input: string) => tries(input)[0];

/** As Proofpoint's URL Defense wrote addresses in its second version. */
const dashed = (address: string): string => encodeURIComponent(address).replaceAll('-', '-2D').replaceAll('_', '-5F').replaceAll('%2F', '_').replaceAll('%', '-');
const safeLink = (address: string, gateway = 'nam02.safelinks.protection.outlook.com'): string =>
  `https://${gateway}/?url=${encodeURIComponent(address)}&data=05%7C01%7Cbob%40acme.com%7Cab1234567%7C&sdata=x%3D&reserved=0`;

describe('what somebody looks for by a text', () => {
  // covers: T4
  it('is the text as typed, trimmed; nothing by none', () => {
    expect(tries('  row count ')).toEqual([['row count']]);
    expect(tries('INC001')).toEqual([['INC001']]);
    expect(tries('10035')).toEqual([['10035']]);
    expect(tries('INC0010042')).toEqual([['INC0010042']]);
    for (const none of ['', ' \n', '​']) expect(tries(none)).toEqual([]);
  });

  // covers: T4
  it.each([
    ['a zero-width space of a chat tool', '​INC0010035﻿'],
    ['direction marks', '‎INC0010035‬'],
    ['a soft hyphen and a word joiner', 'INC­001⁠0035'],
    ['small letters', 'inc0010035'],
    ['full-width signs', 'ＩＮＣ００１００３５'],
    ['a hash', '#INC0010035'],
    ['a title behind it', 'INC0010035 - Customer shows up twice'],
    ['a title behind a colon', 'INC0010035: Customer shows up twice'],
    ['a title before it', 'Customer shows up twice | INC0010035 | ServiceNow'],
    ['quotes', '“INC0010035”'],
    ['brackets', '[INC0010035]'],
    ['a sentence that ends', 'It is INC0010035.'],
    ['letters of another script at its sides', '参照INC0010035です'],
    ['a blank in it', 'INC 0010035'],
    ['a no-break space in it', 'INC 0010035'],
    ['blanks among the digits', 'inc 001 0035'],
    ['a break in the digits', 'INC0010\n035'],
    ['a date behind it', 'INC0010035 2024-01-15'],
    ['a Markdown link around it', '[INC0010035](https://wiki.acme.example/page)'],
    ['the subject of a mail', 'Re: Fwd: [ACME] INC0010035 has been assigned to you'],
  ])('is a number with %s', (_, text) => {
    expect(first(text)).toEqual(['INC0010035']);
  });

  // covers: T4
  it('is a number with any prefix, and of several each, five at most', () => {
    for (const number of ['ACMEITSM0000123', 'RITM0010001', 'CS0001234', 'ABCDEFGHIJKL1234']) expect(first(`see ${number}, please`)).toEqual([number]);
    expect(first('INC0010035, PRB0040101 and inc0010036; INC0010035 again')).toEqual(['INC0010035', 'PRB0040101', 'INC0010036']);
    expect(first('AB1001 AB1002 AB1003 AB1004 AB1005 AB1006')).toEqual(['AB1001', 'AB1002', 'AB1003', 'AB1004', 'AB1005']);
    for (const none of ['AB123', 'A12345', 'ABCDEFGHIJKLM1234']) expect(first(none)).toEqual([none]);
    expect(first('INC00100351')).toEqual(['INC00100351']);
  });

  // covers: T4
  it('is a number without the hyphen in it, or with', () => {
    expect(first('INC-0010035')).toEqual(['INC0010035', 'INC-0010035']);
    expect(first('INC‑0010035')).toEqual(['INC0010035', 'INC-0010035']);
  });

  // covers: T4
  it('is the text itself where that finds nothing', () => {
    expect(tries('INC0010035 - Customer shows up twice')).toEqual([['INC0010035'], ['INC0010035 - Customer shows up twice']]);
    expect(tries('“Customer shows up twice…”')).toEqual([['“Customer shows up twice…”']]);
    expect(tries('fell to 4711 rows')).toEqual([['TO4711'], ['fell to 4711 rows']]);
  });

  // covers: T4
  it('keeps a text as it is written, full width and joiners included, and is not that of a whole page', () => {
    expect(tries('ＤＢ接続')[0]).toEqual(['ＤＢ接続']);
    expect(tries('می‌خواهم')[0]).toEqual(['می‌خواهم']);
    expect(tries('a'.repeat(160))).toEqual([['a'.repeat(160)]]);
    expect(tries('a'.repeat(161))).toEqual([['a'.repeat(160)]]);
    expect(first(`${'long '.repeat(998)}INC0010035`)).toEqual(['INC0010035']);
    expect(tries(`${'long '.repeat(999)}INC0010035`)).toEqual([['long '.repeat(32)]]);
  });

  // covers: T4
  it.each([
    `${host}/incident.do?sys_id=${id}`,
    `HTTPS://ACME.service-now.com/incident.do?sys_id=${id.toUpperCase()}`,
    `${host}/incident.do?sys_id=${id}&note=100%`,
    `${host}/nav_to.do?uri=incident.do?sys_id=${id}`,
    `${host}/nav_to.do?uri=incident.do%3Fsys_id%3D${id}`,
    `${host}/now/nav/ui/classic/params/target/incident.do%3Fsys_id%3D${id}`,
    `${host}/now/nav/ui/classic/params/target/incident.do%253Fsys_id%253D${id}`,
    `${host}/now/workspace/agent/record/incident/${id}`,
    `${host}/now/nav/ui/classic/params/target/incident.do%25252525253Fsys_id%25252525253D${id}`,
    `acme.service-now.com/incident.do?sys_id=${id}`,
    `<${host}/incident.do?sys_id=${id}>`,
    `Look at ${host}/incident.do?sys_id=${id}.`,
    `<a href="${host}/incident.do?sys_id=${id}">this one</a>`,
    `${host}/login_with_sso.do?glide_sso_id=${other}&RelayState=${encodeURIComponent(`${host}/incident.do?sys_id=${id}`)}`,
    safeLink(`${host}/incident.do?sys_id=${id}`),
    safeLink(`${host}/incident.do?sys_id=${id}`, 'gcc02.safelinks.protection.office365.us'),
    safeLink(`${host}/now/nav/ui/classic/params/target/incident.do%253Fsys_id%253D${id}`),
    `https://nam02.safelinks.protection.outlook.com/?url=https%253A%252F%252Facme.service-now.com%252Fincident.do%253Fsys_id%253D${id}`,
    `https://urldefense.proofpoint.com/v1/url?u=${encodeURIComponent(`${host}/incident.do?sys_id=${id}`)}&k=abc`,
    `https://urldefense.proofpoint.com/v2/url?u=${dashed(`${host}/nav_to.do?uri=incident.do%3Fsys_id%3D${id}`)}&d=DwMFAg&c=ab1234`,
    `https://urldefense.com/v3/__${host}/nav_to.do?uri=incident.do?sys_id=${id}__;!!a!b$`,
    `https://urldefense.us/v3/__https:/acme.service-now.com/nav_to.do?uri=incident.do*3Fsys_id*3D${id}__;JSU!!a!b$`,
    `https://urldefense.com/v3/__${safeLink(`${host}/incident.do?sys_id=${id}`).replaceAll('%', '*')}__;JSUlJSUl!!a!b$`,
    safeLink(`https://urldefense.com/v3/__${host}/incident.do?sys_id=${id}__;!!a!b$`),
    `https://urldefense.com/v3/__${safeLink(`${host}/incident.do?sys_id=${id}`)}__;!!a!b$`,
    `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(`${host}/incident.do?sys_id=${id}`)}&c=E,1,abc`,
    `https://www.google.com/url?q=${host}/incident.do?sys_id=${id}&sa=D&ust=17`,
    `https://secure-web.cisco.com/1aBc/${encodeURIComponent(`${host}/incident.do?sys_id=${id}`)}`,
    `https://bob:pw@acme.service-now.com/incident.do?sys_id=${id}`,
    `https://urldefense.com/v3/__${host}/*now**Dincident.do?sys_id*${id}__;Iy8vLy8vPQ!!a!b$`,
    `https://urldefense.com/v3/__${host}/x**B/incident.do?sys_id*${id}__;Pj4-Pw!!a!b$`.replace('sys_id*', 'sys_id='),
    `https://eu-central-1.protection.sophos.com/?d=acme.service-now.com&u=${btoa(`${host}/~?incident.do?sys_id=${id}`).replaceAll('+', '-').replaceAll('/', '_')}&i=1`,
  ])('is the sys_id of a pasted address, which is of the instance however it was rewritten: %s', (address) => {
    expect(readSearch(address)).toEqual({ tries: [[id], [address.slice(0, 160)]], hosts: ['acme.service-now.com'] });
  });

  // covers: T4
  it('is the number of a pasted address that names one, whatever its prefix', () => {
    const asked = `${host}/incident.do?sysparm_query=`;
    for (const number of ['INC0010042', 'ACMEITSM0000123', 'A-0042', '0010042']) expect([first(`${asked}number=${number}`), readSearch(`${asked}number=${number}`).hosts]).toEqual([[number], ['acme.service-now.com']]);
    expect(first(`${host}/incident_list.do?sysparm_query=numberININC0010042,inc0010043%5Eactive=true`)).toEqual(['INC0010042', 'INC0010043']);
    expect(first(`${asked}number%3Dprb0040001`)).toEqual(['PRB0040001']);
    expect(first('https://dev12345.service-now.com/sp?id=ticket&t=incident/INC0010042')).toEqual(['INC0010042']);
    for (const wrapped of [safeLink(`${asked}number=INC0010042`), `https://urldefense.com/v3/__${asked}number=INC0010042__;!!ab1234567!b$`]) expect(first(wrapped)).toEqual(['INC0010042']);
  });

  // covers: T4
  it('is the address itself where it names nothing, and no host is named by that', () => {
    for (const address of [`${host}/now/nav/ui/home`, 'https://url.us.m.mimecastprotect.com/s/abcd?domain=acme.service-now.com', 'https://urldefense.com/v3/__abc*d__;A!', 'https://eu.protection.sophos.com/?u=aHR0cAAAAA']) {
      expect(readSearch(` ${address} `)).toEqual({ tries: [[address]], hosts: [] });
    }
  });

  // covers: T4
  it('is all that a chat message names: addresses, numbers, ids', () => {
    const message = `<${host}/incident.do?sys_id=${id}|INC0010035> and https://dev.service-now.com/incident.do?sysparm_query=number=INC0010036 or ${other}`;
    expect(first(message)).toEqual([id, 'INC0010036', other, 'INC0010035']);
    expect(readSearch(message).hosts).toEqual(['acme.service-now.com', 'dev.service-now.com']);
    expect(first(`${id},${other}`)).toEqual([id, other]);
    expect(first(`sys_id%3D${id}`)).toEqual([id]);
    expect(tries(`${id}0`)).toEqual([[`${id}0`]]);
    expect(tries(`a${id}`)).toEqual([[`a${id}`]]);
  });

  // covers: T4
  it('has the host of an address in small letters, its port with it', () => {
    expect(readSearch(`HTTPS://ACME.SERVICE-NOW.COM/incident.do?sys_id=${id}`).hosts).toEqual(['acme.service-now.com']);
    expect(readSearch(`acme.example:8443/incident.do?sys_id=${id}`).hosts).toEqual(['acme.example:8443']);
    expect(readSearch(`HTTP://ACME/incident.do?sys_id=${id}`)).toMatchObject({ tries: [[id], [expect.anything()]], hosts: ['acme'] });
  });

  // covers: T4
  it('is named of the address outside where that one inside names nothing', () => {
    expect(readSearch(`https://dev.service-now.com/incident.do?sys_id=${id}&sysparm_goto_url=${host}/home`)).toMatchObject({ tries: [[id], [expect.stringMatching(/^https:/)]], hosts: ['dev.service-now.com'] });
  });
});
