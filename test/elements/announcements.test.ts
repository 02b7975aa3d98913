import { describe, expect, it } from 'vitest';
import { button, dialog, field, text } from '../support/page.js';
import * as create from './create-ticket-dialog/harness.js';
import * as tickets from './linked-tickets/support/section.js';
import * as settings from './servicenow-settings-panel/harness.js';

/** Live regions of the page outside of any dialog. */
const regionsOf = (root: ShadowRoot): Element[] => [...root.querySelectorAll('[role="status"], [role="alert"]')].filter((region) => !region.closest('dialog'));

/**
 * Waits until the words stand in a live region of the page that was there before them, which is told aloud.
 *
 * @returns whether a modal dialog, which mutes the page behind it, was open at that moment
 */
function mutedWhenTold({ shadowRoot }: Element, words: RegExp): Promise<boolean> {
  if (!shadowRoot) throw new Error('The element has no shadow root.');
  const regions = regionsOf(shadowRoot);
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!regions.some(({ isConnected, textContent }) => isConnected && words.test(textContent))) return;
      observer.disconnect();
      resolve(shadowRoot.querySelector('dialog:modal') !== null);
    });
    observer.observe(shadowRoot, { subtree: true, childList: true, characterData: true });
  });
}

/** Whether the words stand in a live region inside of this dialog. */
async function isToldIn(name: string, words: string | RegExp): Promise<boolean> {
  const told = dialog(name).getByText(words).first();
  await expect.element(told).toBeVisible();
  return told.element().closest('[role="alert"], [role="status"]')?.closest('dialog') === dialog(name).element();
}

describe('what came of a dialog is told once it has closed', () => {
  // covers: E3
  it('by linked tickets, of a ticket that was created', async () => {
    const { element } = await tickets.show('empty');
    await button('Create ticket').click();
    await field('Short Description').fill('Told aloud');
    const muted = mutedWhenTold(element, /^\s*Ticket INC\d{7} created and linked to anomaly 42/);
    await button('Create').click();
    expect(await muted).toBe(false);
  });

  // covers: T6, E3
  it('by linked tickets, of an incident that was linked', async () => {
    const { element } = await tickets.show();
    await button('Link ticket').click();
    await dialog('Link existing ticket').getByRole('searchbox').fill('INC0010033');
    const muted = mutedWhenTold(element, /^\s*INC0010033 linked\./);
    await button('Link INC0010033').click();
    expect(await muted).toBe(false);
  });

  // covers: E3
  it('by the create dialog, of the ticket', async () => {
    const { element } = await create.open();
    await create.title().fill('Told aloud');
    const muted = mutedWhenTold(element, /^Ticket INC\d{7} created and linked to anomaly 42$/);
    await button('Create').click();
    expect(await muted).toBe(false);
  });

  // covers: E3
  it('by the settings panel, of a connection, its defaults and its end', async () => {
    const { element } = await settings.show('not-connected');
    await button('Connect').click();
    await settings.fillConnection(settings.instance, settings.account);
    const connected = mutedWhenTold(element, /^\s*The Integration has been successfully created\./);
    await button('Create').click();
    expect(await connected).toBe(false);

    await settings.openMenuItem('Defaults for new tickets');
    await field('Impact').selectOptions('1 - High');
    const saved = mutedWhenTold(element, /^\s*Defaults for new tickets saved\./);
    await button('Save').click();
    expect(await saved).toBe(false);

    await settings.openMenuItem('Disconnect');
    const disconnected = mutedWhenTold(element, /^\s*ServiceNow disconnected\./);
    await dialog('Disconnect Integration').getByRole('button', { name: 'Disconnect' }).click();
    expect(await disconnected).toBe(false);
  });
});

describe('what keeps a dialog open is told inside of it', () => {
  const refusal = () => settings.problem(403, 'forbidden', 'Ask for the role.');

  // covers: E3
  it('by the create dialog: a field that needs attention, a refusal', async () => {
    await create.open('default', undefined, (world) => settings.answerFor(world, create.isCreate, refusal));
    await create.title().fill('');
    await button('Create').click();
    expect(await isToldIn('Create ServiceNow ticket', '1 field needs your attention.')).toBe(true);
    await create.title().fill('Refused');
    await button('Create').click();
    expect(await isToldIn('Create ServiceNow ticket', /Ask for the role\./)).toBe(true);
  });

  // covers: E3
  it('by the link dialog: a refusal, an answer that was lost', async () => {
    const { world } = await tickets.show();
    await button('Link ticket').click();
    await dialog('Link existing ticket').getByRole('searchbox').fill('INC0010033');
    settings.answerFor(world, ({ method }) => method === 'POST', refusal);
    await button('Link INC0010033').click();
    expect(await isToldIn('Link existing ticket', /Ask for the role\./)).toBe(true);
    settings.answerFor(world, ({ method }) => method === 'POST', () => Promise.reject(new TypeError('The answer was lost')));
    await button('Link INC0010033').click();
    expect(await isToldIn('Link existing ticket', 'It’s not clear whether INC0010033 was linked.')).toBe(true);
  });

  // covers: E3
  it('by the dialogs of the settings panel: credentials that are refused, a disconnect that is refused', async () => {
    const { world } = await settings.show();
    await settings.openMenuItem('Edit');
    await field('Username').fill(settings.account.username);
    await field('Password').fill('wrong');
    await button('Update').click();
    expect(await isToldIn('Edit ServiceNow Integration', 'ServiceNow rejected the username or password.')).toBe(true);
    await button('Close').click();
    await button('Discard changes').click();
    await expect.element(text('ServiceNow rejected the username or password.')).not.toBeInTheDocument();
    await settings.openMenuItem('Disconnect');
    settings.answerFor(world, ({ method }) => method === 'DELETE', refusal);
    await dialog('Disconnect Integration').getByRole('button', { name: 'Disconnect' }).click();
    expect(await isToldIn('Disconnect Integration', /Ask for the role\./)).toBe(true);
  });
});
