import { describe, expect, test } from 'vitest';
import { toBase64 } from '../../../src/common/base64.js';
import { maskedName } from '../../../src/common/masked-name.js';
import { exchangeOf, saidBy } from '../../../src/backend/servicenow/exchange.js';

const at = '2024-01-15T12:00:00.000Z';
const basic = (credentials: string): string => `Basic ${toBase64(new TextEncoder().encode(credentials))}`;
const exchange = (said: string, { request = 'GET /api/now/table/incident', credentials = 'qualytics:s3cret&more' } = {}) =>
  exchangeOf({ request, authorization: basic(credentials), at }, 403, said);

describe('a masked name', () => {
  // covers: S4
  test.each([
    ['qualytics', 'q***s'],
    ['abc', 'a***c'],
    ['ab', 'a***'],
    ['a', 'a***'],
    [' svc@acme.com ', 's***m'],
    ['😀x🎉', '😀***🎉'],
    ['', ''],
  ])('of %j is %j', (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });
});

describe('what a report says of a call', () => {
  // covers: S12
  test('has the call, its status, the words of ServiceNow, the account masked, and the time', () => {
    expect(exchange('Failed API level ACL Validation')).toEqual({
      request: 'GET /api/now/table/incident',
      status: 403,
      message: 'Failed API level ACL Validation',
      account: 'q***s',
      at,
    });
  });

  test('names no account where none signed in', () => {
    expect(exchangeOf({ request: 'GET /', authorization: undefined, at }, 0, 'ECONNREFUSED')).toEqual({ request: 'GET /', status: 0, message: 'ECONNREFUSED', account: '', at });
  });

  // covers: S7, S12
  test('has no password in it, whole or encoded, and the name only masked', () => {
    const { message, request } = exchange('QUALYTICS, not qualytics2 or myqualytics: s3cret&more and s3cret%26more of (qualytics)', {
      request: 'GET /api/now/table/sys_user?sysparm_query=user_name%3Dqualytics&p=s3cret%26more',
    });
    expect(message).toBe('q***s, not qualytics2 or myqualytics: *** and *** of (q***s)');
    expect(request).toBe('GET /api/now/table/sys_user?sysparm_query=user_name%3Dqualytics&p=***');
  });

  test('takes a name and a password literally, and leaves out what is empty', () => {
    expect(exchange('a+b and aab: $&', { credentials: 'a+b:$&' }).message).toBe('a***b and aab: ***');
    expect(exchange('nothing to mask', { credentials: ':' }).message).toBe('nothing to mask');
  });

  test('is one line of 500 characters at most', () => {
    expect(exchange(' one\r\n two\u0000\u202ethree ').message).toBe('one two three');
    expect(exchange('😀'.repeat(600)).message).toBe('😀'.repeat(500));
  });
});

describe('the words of ServiceNow', () => {
  const envelope = (error: object) => ({ body: { error, status: 'failure' }, text: '' });
  const page = (text: string) => ({ body: undefined, text });

  test.each([
    ['both texts', envelope({ message: 'Operation Failed', detail: 'ACL Exception Insert Failed' }), 'Operation Failed: ACL Exception Insert Failed'],
    ['a text that is there twice', envelope({ message: 'Same', detail: 'Same' }), 'Same'],
    ['one text', envelope({ message: 'Transaction cancelled', detail: null }), 'Transaction cancelled'],
    ['the second text alone', envelope({ message: null, detail: 'Only this' }), 'Only this'],
    ['a text of blanks', envelope({ message: ' ', detail: 'Only this' }), 'Only this'],
    ['the title of a page', page('<html><head><TITLE lang="de">Zugriff &lt;verweigert&gt; &amp;amp; &quot;x&quot; &#39;y&#39;</title>'), `Zugriff <verweigert> &amp; "x" 'y'`],
    ['a page without a title', page('<p>Hello'), ''],
    ['JSON of another kind', { body: { title: '<title>no</title>' }, text: '<title>no</title>' }, ''],
  ])('are %s', (_, answer, said) => {
    expect(saidBy(answer)).toBe(said);
  });
});
