import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { inside } from '../../../support/inside.js';
import { button, dialog, field } from '../../../support/page.js';
import type { TestWorld } from '../../../support/world.js';
import * as create from '../../create-ticket-dialog/harness.js';
import * as settings from '../../servicenow-settings-panel/harness.js';
import * as tickets from '../../linked-tickets/support/section.js';

afterEach(() => page.viewport(414, 896));

const failsAt = (path: string) => ({ intercept }: TestWorld): void =>
  intercept((request, next) => (request.url.includes(path) ? Promise.resolve(new Response(null, { status: 504 })) : next(request)));

describe('a notice in a dialog', () => {
  const cases: Record<string, { title: string; show: () => Promise<Element> }> = {
    create: {
      title: 'Create ServiceNow ticket',
      show: async () => {
        const { element } = await tickets.show('default', undefined, failsAt('/form-specification'));
        await button('Create ticket').click();
        return element;
      },
    },
    defaults: {
      title: 'Defaults for new tickets',
      show: async () => {
        const { element } = await settings.show('default', undefined, failsAt('/ticket-defaults'));
        await settings.openMenuItem('Defaults for new tickets');
        return element;
      },
    },
  };

  // covers: E5
  it.each(Object.entries(cases))('has its step under its words at 360 px, which have the whole line: %s', async (_, { title, show }) => {
    await page.viewport(360, 740);
    const element = await show();
    const press = dialog(title).getByRole('button', { name: 'Try again' });
    await expect.element(press).toBeVisible();
    const words = inside(element, 'dialog .notice-text')?.getBoundingClientRect();
    expect(words?.width).toBeGreaterThan(240);
    expect(press.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(words?.bottom ?? Infinity);
  });
});

describe('a field of a dialog', () => {
  // covers: E2
  it('comes whole when it gets the focus by the keyboard', async () => {
    await page.viewport(1280, 600);
    const { element } = await create.open();
    const within = inside(element, '.dialog-body')?.getBoundingClientRect();
    for (let presses = 0; presses < 30; presses += 1) {
      await userEvent.tab();
      const control = element.shadowRoot?.activeElement;
      if (!control?.matches('.dialog-body :is(input, select, textarea)')) continue;
      const { top, bottom } = control.getBoundingClientRect();
      expect([top >= (within?.top ?? 0) + 2, bottom <= (within?.bottom ?? 0) - 2], control.id).toEqual([true, true]);
    }
    expect(element.shadowRoot?.querySelector('.dialog-body')?.scrollTop).toBeGreaterThan(0);
  });

  // covers: D1, E2
  it('whose list opens by a click comes whole', async () => {
    await page.viewport(1280, 600);
    const { element } = await create.open();
    const [body, control] = [inside(element, '.dialog-body'), field('Assignment Group').element()];
    // Half of it is under the footer.
    if (body) body.scrollTop += control.getBoundingClientRect().top + 16 - body.getBoundingClientRect().bottom;
    control.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(control.getBoundingClientRect().bottom).toBeLessThanOrEqual((body?.getBoundingClientRect().bottom ?? 0) - 20);
  });
});
