import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../../src/data/client/in-language.js';
import { registerLanguage } from '../../../src/data/client/register-language.js';
import { clientAnswering } from '../../support/answering.js';

describe('a language that a page adds', () => {
  it('is spoken where it is asked for, from then on', () => {
    const { client } = clientAnswering(() => Response.json({}));
    expect(inLanguage(client, 'eo').texts.locale).not.toBe('eo');
    registerLanguage({ tag: 'eo' });
    expect(inLanguage(client, 'eo').texts.locale).toBe('eo');
  });

  it('has a tag by BCP 47', () => {
    expect(() => {
      registerLanguage({ tag: 'not a tag' });
    }).toThrow(RangeError);
  });
});
