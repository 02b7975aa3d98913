import { describe, expect, it } from 'vitest';
import { searchText } from '../../../src/providers/servicenow/search-text.js';

const id = '1c741bd70b2322007518478d83673af3';

describe('the text to search for', () => {
  // covers: T4
  it('is what was typed, trimmed', () => {
    expect(searchText('  row count ')).toBe('row count');
    expect(searchText('INC0010042')).toBe('INC0010042');
    for (const typed of [`like https://acme.service-now.com/incident.do?sys_id=${id}`, id.toUpperCase()]) expect(searchText(typed)).toBe(typed);
  });

  // covers: T4
  it('is the sys_id of a pasted incident address, in each form that ServiceNow has', () => {
    const host = 'https://acme.service-now.com';
    const forms = [
      `${host}/incident.do?sys_id=${id}`,
      `${host}/nav_to.do?uri=incident.do?sys_id=${id}`,
      `${host}/nav_to.do?uri=incident.do%3Fsys_id%3D${id}`,
      `${host}/now/nav/ui/classic/params/target/incident.do%3Fsys_id%3D${id}`,
      `${host}/now/nav/ui/classic/params/target/incident.do%253Fsys_id%253D${id}`,
    ];
    for (const form of forms) expect(searchText(form)).toBe(id);
  });

  // covers: T4
  it('is a sys_id in small letters, however it was pasted', () => {
    expect(searchText(`https://acme.service-now.com/incident.do?sys_id=${id.toUpperCase()}`)).toBe(id);
    expect(searchText(`HTTPS://ACME.service-now.com/incident.do?sys_id=${id}`)).toBe(id);
  });

  // covers: T4
  it('is the sys_id of an address that cannot be decoded, too, and the address where it names nothing', () => {
    expect(searchText(`https://acme.service-now.com/incident.do?sys_id=${id}&note=100%`)).toBe(id);
    expect(searchText(' https://acme.service-now.com/now/nav/ui/home ')).toBe('https://acme.service-now.com/now/nav/ui/home');
  });

  // covers: T4
  it('is the number of a pasted address that names one', () => {
    expect(searchText('https://acme.service-now.com/incident.do?sysparm_query=number=INC0010042')).toBe('INC0010042');
    expect(searchText('https://acme.service-now.com/incident.do?sysparm_query=number=inc0010042')).toBe('inc0010042');
    expect(searchText('https://acme.service-now.com/problem.do?sysparm_query=number%3DPRB0040001')).toBe('PRB0040001');
  });
});
