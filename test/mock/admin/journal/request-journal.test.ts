import { describe, expect, it } from 'vitest';
import { toCurl } from '../../../../src/mock/admin/journal/curl.js';
import { RequestJournal } from '../../../../src/mock/admin/journal/request-journal.js';

const encoder = new TextEncoder();
const origin = 'http://127.0.0.1:8182';
const request = (path: string, init: RequestInit = {}): Request => new Request(origin + path, init);

describe('RequestJournal', () => {
  it('finds requests by method, path, status and whether the address is emulated', () => {
    const journal = new RequestJournal();
    journal.add(request('/api/now/table/incident')).status = 200;
    journal.add(request('/api/now/table/sys_user', { method: 'POST' })).status = 403;
    journal.add(request('/api/now/import/u_x', { method: 'POST' })).status = 400;
    const ids = (filter: Parameters<RequestJournal['list']>[0]): number[] => journal.list(filter).map(({ id }) => id);
    expect(ids({})).toEqual([1, 2, 3]);
    expect(ids({ method: 'post' })).toEqual([2, 3]);
    expect(ids({ path: '/sys_user' })).toEqual([2]);
    expect(ids({ status: 400 })).toEqual([3]);
    expect(ids({ matched: false })).toEqual([3]);
    expect(ids({ since: 1 })).toEqual([2, 3]);
    expect(ids({ since: 3 })).toEqual([]);
    expect(ids({ since: 1, limit: 1 })).toEqual([3]);
    expect(journal.unmatched()?.request.id).toBe(3);
  });

  it('keeps the latest thousand', () => {
    const journal = new RequestJournal();
    for (let count = 0; count < 2_500; count += 1) journal.add(request('/incident_list.do'));
    const records = journal.list();
    expect([records.length, records[0]?.id, records.at(-1)?.id]).toEqual([1000, 1501, 2500]);
  });

  it('forgets when it is cleared, and counts on', () => {
    const journal = new RequestJournal();
    journal.add(request('/'));
    journal.clear();
    expect(journal.list()).toEqual([]);
    expect(journal.add(request('/')).id).toBe(2);
  });

  it('keeps no secret of a request', () => {
    const journal = new RequestJournal();
    const headers = { Authorization: `Basic ${btoa('admin:s3cret')}`, Cookie: 'JSESSIONID=s3cret', 'x-sn-apikey': 's3cret', 'X-UserToken': 's3cret' };
    journal.add(request('/oauth_revoke_token.do?token=s3cret', { method: 'POST', headers }), encoder.encode('password=s3cret'));
    const kept = JSON.stringify(journal.list());
    expect(kept).not.toContain('s3cret');
    expect(kept).not.toContain(btoa('admin:s3cret'));
  });

  it('says the same of an address each time, and keeps no secret of it', () => {
    const journal = new RequestJournal();
    for (const target of ['/api/now/table/incident?number=1', '/oauth_revoke_token.do?token=s3cret', '/nowhere/at/all']) {
      const [first, again] = [journal.add(request(target)), journal.add(request(target))];
      expect([again.url, again.isMatched]).toEqual([first.url, first.isMatched]);
    }
    expect(journal.list().map(({ isMatched }) => isMatched)).toEqual([true, true, true, true, false, false]);
    expect(JSON.stringify(journal.list())).not.toContain('s3cret');
  });

  it('keeps no body of more than 64 KiB, but its length', () => {
    const journal = new RequestJournal();
    const add = (length: number) => journal.add(request('/api/now/table/incident', { method: 'POST' }), encoder.encode('x'.repeat(length)));
    expect(add(65_536).body).toHaveLength(65_536);
    expect(add(65_537)).toMatchObject({ bodyBytes: 65_537 });
    expect(add(65_537)).not.toHaveProperty('body');
  });

  it('writes a request as a command of the shell, its credentials as variables', () => {
    const journal = new RequestJournal();
    const headers = { Authorization: `Basic ${btoa('admin:admin')}`, 'Content-Type': 'application/json', 'x-sn-apikey': 'key' };
    const record = journal.add(request('/api/now/table/incident?a=b', { method: 'POST', headers }), encoder.encode('{"short_description":"It\'s late"}'));
    expect(toCurl(record, origin)).toBe(`curl --globoff --request POST '${origin}/api/now/table/incident?a=b' \\
  --user "$SNOW_USER:$SNOW_PASSWORD" \\
  --header 'content-type: application/json' \\
  --header "x-sn-apikey: $SNOW_X_SN_APIKEY" \\
  --data-raw '{"short_description":"It'\\''s late"}'
`);
  });
});
