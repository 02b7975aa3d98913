import { expect } from 'vitest';
import { button, dialog, field } from '../../support/page.js';
import * as create from '../create-ticket-dialog/harness.js';
import * as tickets from '../linked-tickets/support/section.js';
import * as settings from '../servicenow-settings-panel/harness.js';

/** A dialog as its button opens it. */
export interface Opened {
  element: Element;
  /** By its role and name. */
  sheet: ReturnType<typeof dialog>;
}

const named = async (name: string, element: Element): Promise<Opened> => {
  const sheet = dialog(name);
  await expect.element(sheet).toBeVisible();
  return { element, sheet };
};

async function fromMenu(item: string, name: string): Promise<Opened> {
  const { element } = await settings.show();
  await settings.openMenuItem(item);
  return named(name, element);
}

/** Every dialog, by what it is for. */
export const dialogs = {
  create: async () => named('Create ServiceNow ticket', (await create.open()).element),
  link: async () => {
    const { element } = await tickets.show();
    await button('Link ticket').click();
    return named('Link existing ticket', element);
  },
  connect: async () => {
    const { element } = await settings.show('not-connected');
    await button('Connect').click();
    await expect.element(field('Instance URL')).toBeVisible();
    return named('Add ServiceNow Integration', element);
  },
  edit: () => fromMenu('Edit', 'Edit ServiceNow Integration'),
  defaults: async () => {
    const opened = await fromMenu('Defaults for new tickets', 'Defaults for new tickets');
    await expect.element(field('Assignment Group')).toBeVisible();
    return opened;
  },
  disconnect: () => fromMenu('Disconnect', 'Disconnect Integration'),
} satisfies Record<string, () => Promise<Opened>>;
