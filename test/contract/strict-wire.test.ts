import { breachesOf } from '../support/strict-wire.js';

const url = 'https://qualytics.example/api/integrations/ticketing/tickets/search?query=INC';
const page = { items: [], total: 0, page: 1, size: 20, pages: 0 };

test.each([
  ['a page', { status: 200, text: JSON.stringify(page) }, []],
  ['a page with a row that is none', { status: 200, text: JSON.stringify({ ...page, items: [7] }) }, ['items.0 must be of type object']],
  ['text', { status: 200, text: 'Hello' }, ['body must be of type object']],
  ['another status', { status: 201, text: JSON.stringify(page) }, ['expected the status 200']],
  [
    'a code of the provider’s without the provider',
    { status: 502, text: JSON.stringify({ type: 'about:blank', title: 'No', status: 502, detail: 'No.', code: 'provider-tls' }) },
    ['provider-tls comes with the provider ""'],
  ],
])('of %s it says what breaks the contract', (_, answer, breaches) => {
  expect(breachesOf({ method: 'GET', url, ...answer })).toEqual(breaches.map((breach) => `GET /api/integrations/ticketing/tickets/search (${answer.status}): ${breach}`));
});
