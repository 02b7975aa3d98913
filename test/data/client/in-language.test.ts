import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../../src/data/client/in-language.js';
import { integrationsQuery } from '../../../src/data/integrations.js';
import { clientAnswering } from '../../support/answering.js';

const newClient = () => clientAnswering(() => Response.json({})).client;

describe('a client in a language', () => {
  it('is one for all elements that speak it, so that its texts are fetched once', () => {
    const client = newClient();
    const german = inLanguage(client, 'de');
    expect(german).not.toBe(client);
    expect(german.texts.locale).toBe('de');
    expect(inLanguage(client, 'de')).toBe(german);
    expect(inLanguage(client, 'fr')).not.toBe(german);
  });

  it('shares all else', () => {
    const client = newClient();
    const german = inLanguage(client, 'de');
    expect([german.api, german.queries, german.provider]).toEqual([client.api, client.queries, client.provider]);
    expect(german.api).toBe(client.api);
  });

  it('is the client itself in English, and where nobody knows the language', () => {
    const client = newClient();
    expect(inLanguage(client, 'en')).toBe(client);
    expect(inLanguage(client, 'tlh')).toBe(client);
    expect(inLanguage(client, 'tlh-x-en')).toBe(client);
  });

  it('writes dates and numbers as a kind of English does, whichever way its tag is written', () => {
    const client = newClient();
    for (const english of ['en-GB', 'EN-gb']) expect(inLanguage(client, english).texts.locale).toBe(english);
  });

  it('asks its backend in it, whichever language the page is in', async () => {
    const languages: (string | null)[] = [];
    const { client } = clientAnswering(({ headers }) => {
      languages.push(headers.get('Accept-Language'));
      return Response.json({ items: [], total: 0, page: 1, size: 1, pages: 1 });
    }, { locale: 'de' });
    await client.queries.query(integrationsQuery(client));
    expect(languages).toEqual(['de']);
  });
});
