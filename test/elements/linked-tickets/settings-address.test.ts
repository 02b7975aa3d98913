import { describe, expect, it } from 'vitest';
import { settingsAddress } from '../../../src/elements/linked-tickets/settings-address.js';

describe('the address of the page’s settings', () => {
  it('may be absolute or relative', () => {
    expect(settingsAddress('https://app.example.com/settings')).toBe('https://app.example.com/settings');
    expect(settingsAddress('/settings#integrations')).toBe(new URL('/settings#integrations', document.baseURI).href);
    expect(settingsAddress('?page=settings')).toBe(new URL('?page=settings', document.baseURI).href);
  });

  it('is none without a value, with another scheme, and for what is no address', () => {
    for (const value of ['', 'javascript:alert(1)', 'data:text/html,x', 'https://']) expect(settingsAddress(value), value).toBeUndefined();
  });
});
