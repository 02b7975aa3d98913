import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allInside } from '../support/inside.js';
import { dialogs } from './support/dialogs.js';

/** Presses in the window's corner, beside any dialog. */
const pressBeside = (): Promise<void> => userEvent.click(document.documentElement, { position: { x: 4, y: 4 }, force: true });

beforeEach(() => page.viewport(1280, 900));
afterEach(() => page.viewport(414, 896));

describe.each(Object.entries(dialogs))('the dialog to %s', (_, open) => {
  // covers: E1
  it('is closed by a press beside it while nothing was entered', async () => {
    const { sheet } = await open();
    await pressBeside();
    await expect.element(sheet).not.toBeInTheDocument();
  });

  // covers: E4
  it('is no banner of the page around it', async () => {
    const { element } = await open();
    expect(allInside(element, 'dialog header, dialog footer')).toEqual([]);
  });
});
