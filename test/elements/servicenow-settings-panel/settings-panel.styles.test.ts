import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside, inside } from '../../support/inside.js';
import { show } from '../host-style/support.js';

describe('the menu', () => {
  it('shows which item has the focus by a fill and a ring that stays inside it, and sets apart what disconnects', async () => {
    const { element } = await show('servicenow-settings-panel');
    inside(element, '#more')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    const items = allInside(element, '.menu button');
    const [first, second] = items.map((item) => getComputedStyle(item));
    expect([first?.backgroundColor, first?.outlineStyle, first?.outlineOffset]).toEqual(['rgb(232, 241, 251)', 'solid', '-2px']);
    expect(second?.outlineStyle).toBe('none');
    const [before, last] = items.slice(-2).map((item) => item.getBoundingClientRect());
    expect((last?.top ?? 0) - (before?.bottom ?? 0)).toBe(8);
  });
});
