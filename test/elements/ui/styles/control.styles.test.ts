import { describe, expect, it } from 'vitest';
import { inside } from '../../../support/inside.js';
import { comes, show, type } from '../../host-style/support.js';

const styleOf = (element: HTMLElement, selector: string): CSSStyleDeclaration => getComputedStyle(inside(element, selector) ?? element);

describe('the ring around a field', () => {
  it('lies on its edge, and around it where the edge says that something is wrong', async () => {
    const { element } = await show('create-ticket-dialog');
    inside(element, '#field-0')?.focus();
    expect(styleOf(element, '#field-0').outlineOffset).toBe('-1px');
    type(element, '#field-0', '');
    inside(element, '.submit')?.click();
    await comes(element, '#field-0[aria-invalid="true"]:focus-visible');
    const { outlineOffset, borderColor, outlineColor } = styleOf(element, '#field-0');
    expect([outlineOffset, borderColor, outlineColor]).toEqual(['2px', 'rgb(180, 35, 24)', 'rgb(11, 92, 173)']);
  });
});
