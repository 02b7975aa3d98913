import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { button, focused } from '../support/page.js';
import { listen } from '../support/press.js';
import * as create from './create-ticket-dialog/harness.js';
import * as tickets from './linked-tickets/support/section.js';
import * as settings from './servicenow-settings-panel/harness.js';

// What host/keys.test.ts holds with synthetic keys, with those of a keyboard: between two listeners of these an element renders.

let listener: ReturnType<typeof listen>;

beforeEach(() => {
  sessionStorage.clear();
  listener = listen([document, window]);
});
afterEach(() => listener.stop());

describe('a page around the elements', () => {
  it('hears nothing of what is typed, nor of the Escapes that ask and close, wherever in the dialog the focus is', async () => {
    await create.open();
    await userEvent.type(create.title(), 'jk? /s');
    await expect.poll(() => (create.title().element() as HTMLInputElement).value).toContain('jk? /s');
    await userEvent.keyboard('{Escape}');
    await expect.element(create.question()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(create.question()).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await button('Discard draft').click();
    await expect.element(create.theDialog()).not.toBeInTheDocument();
    expect(listener.heard).toEqual([]);
  });

  it('hears nothing of an Escape that closes a dialog of which no control has the focus', async () => {
    await create.open();
    const footer = create.theDialog().element().querySelector('.dialog-footer');
    if (!footer) throw new Error('No footer');
    await userEvent.click(footer, { position: { x: 4, y: 4 } });
    expect(focused()?.matches('button, input, textarea')).toBe(false);
    await userEvent.keyboard('{Escape}');
    await expect.element(create.theDialog()).not.toBeInTheDocument();
    expect(listener.heard).toEqual([]);
  });

  it('hears nothing of the keys by which a button opens a dialog, or a menu is walked', async () => {
    await tickets.show();
    await expect.element(button('Link ticket')).toBeVisible();
    (button('Link ticket').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.id).toBe('ticket-search');
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe(button('Link ticket').element());
    await settings.show();
    await button('More actions').click();
    await expect.poll(focused).toBe(settings.menuItem('Test connection').element());
    await userEvent.keyboard('{ArrowDown}{End}d{Escape}');
    await expect.poll(focused).toBe(button('More actions').element());
    expect(listener.heard).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(listener.heard).not.toEqual([]);
  });
});
