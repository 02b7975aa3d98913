import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { inside } from '../../support/inside.js';
import { chooseTicket, show } from '../host-style/support.js';

describe('what can be linked', () => {
  it('is tinted under the pointer, and keeps the tint of what is chosen', async () => {
    const { element } = await show('linked-tickets');
    await chooseTicket(element);
    const shade = (selector: string): string => getComputedStyle(inside(element, selector) ?? element).backgroundColor;
    const hover = async (selector: string): Promise<string> => {
      const hit = inside(element, selector);
      if (!hit) throw new Error(`There is no ${selector}.`);
      await page.elementLocator(hit).hover();
      return shade(selector);
    };
    const chosen = shade('.hit:has(:checked)');
    expect(chosen).toBe('rgb(232, 241, 251)');
    expect(await hover('.hit:has(:checked)')).toBe(chosen);
    expect(await hover('.hit:has(> label):not(:has(:checked))')).toBe('rgb(246, 247, 249)');
  });
});
