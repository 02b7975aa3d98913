import { describe, expect, it } from 'vitest';
import { decoded, innerAddress } from '../../../src/providers/servicenow/wrapped-address.js';

describe('an encoded text', () => {
  it.each([
    ['Gr%C3%BC%C3%9Fe%2525', 'Grüße%'],
    ['%25%32%35', '%'],
    ['100%', '100%'],
    ['%FF%41', '%FF%41'],
    ['a%20b', 'a b'],
    ['', ''],
  ])('%j is %j', (text, plain) => {
    expect(decoded(text)).toBe(plain);
  });
});

describe('the address inside of another one', () => {
  const inner = 'https://acme.example/a_b-c?d=e%2Ff';
  // covers: T4
  it.each([
    ['Safe Links', `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}&data=05`, 'https://acme.example/a_b-c?d=e/f'],
    ['an encoded address that was encoded again', `https://mail.example/?u=${encodeURIComponent(encodeURIComponent(inner))}&x=1`, 'https://acme.example/a_b-c?d=e/f'],
    ['URL Defense, second version', 'https://urldefense.proofpoint.com/v2/url?u=https-3A__acme.example_a-5Fb-2Dc-3Fd-3De&d=x&c=y', 'https://acme.example/a_b-c?d=e'],
    ['URL Defense, third version', 'https://urldefense.com/v3/__https://acme.example/*a**Bb**A*__;IyYmJj8_PQ!!x!y$', 'https://acme.example/#a&&&b??='],
    ['the same without a star', 'https://urldefense.com/v3/__https://acme.example/a_b__;!!x!y$', 'https://acme.example/a_b'],
    ['the same with a star for which nothing follows', 'https://urldefense.com/v3/__https://acme.example/a*b__;!!x!y$', 'https://acme.example/ab'],
    ['base64', `https://mail.example/?d=x&u=${btoa('https://acme.example/?~~?>').replaceAll('+', '-').replaceAll('/', '_')}&i=1`, 'https://acme.example/?~~?>'],
    ['base64 that is none', 'https://mail.example/?u=aHR0cAAAA', ''],
    ['an address behind a path', 'https://mail.example/1aBc/https://acme.example/x', 'https://acme.example/x'],
  ])('of %s is as it was', (_, address, carried) => {
    expect(innerAddress(address)).toBe(carried);
  });

  it('is none of one that carries none', () => {
    for (const address of ['https://acme.example/x?y=z', 'acme.example/x', 'https://mail.example/?x=aHR0', 'https://acme.example/?q=http']) expect(innerAddress(address), address).toBeUndefined();
  });
});
