import { expect, userEvent } from 'storybook/test';
import { patience, shadow } from './shadow.js';
import { callAs, connectionPath } from './story-setup.js';
import { clientOf, worldOf } from './story-world.js';

/** Queries inside the panel, its dialogs included. */
export const panel = (canvas: HTMLElement) => shadow(canvas, 'servicenow-settings-panel');

export const said = (canvas: HTMLElement, text: string | RegExp): Promise<HTMLElement> => panel(canvas).findByText(text, undefined, patience);

export const press = async (canvas: HTMLElement, name: string | RegExp): Promise<void> =>
  userEvent.click(await panel(canvas).findByRole('button', { name }, patience));

/** An action of the menu. */
export const choose = async (canvas: HTMLElement, action: string): Promise<void> => {
  await press(canvas, 'More actions');
  await userEvent.click(await panel(canvas).findByRole('menuitem', { name: action }, patience));
};

/** Runs the test and waits for its result, and for the cause that a check tells. */
export const test = async (canvas: HTMLElement, result: string, cause?: RegExp): Promise<void> => {
  await choose(canvas, 'Test connection');
  await expect(await said(canvas, result)).toBeVisible();
  if (cause) await expect((await panel(canvas).findAllByText(cause, undefined, patience))[0]).toBeVisible();
};

export const type = async (canvas: HTMLElement, label: string, text: string): Promise<void> =>
  userEvent.type(await panel(canvas).findByLabelText(new RegExp(`^${label}`), undefined, patience), text);

/** Opens the dialog that connects, and fills it in. */
export const fillIn = async (canvas: HTMLElement, url: string, password: string): Promise<void> => {
  await press(canvas, 'Connect');
  await type(canvas, 'Instance URL', url);
  await type(canvas, 'Username', 'qualytics_integration');
  await type(canvas, 'Password', password);
};

/** Replaces the credentials. */
export const update = async (canvas: HTMLElement, password: string): Promise<void> => {
  await choose(canvas, 'Edit');
  await type(canvas, 'Username', 'qualytics_integration');
  await type(canvas, 'Password', password);
  await press(canvas, 'Update');
};

export const saveDefaults = async (canvas: HTMLElement): Promise<void> => {
  await choose(canvas, 'Defaults for new tickets');
  await userEvent.selectOptions(await panel(canvas).findByLabelText('Impact', undefined, patience), '2');
  await press(canvas, 'Save');
};

/** Tries a create, as somebody does on an anomaly's page. */
export const createTitled = (canvas: HTMLElement, title: string): Promise<unknown> =>
  clientOf(canvas).createTicket(['42'], { title }).catch(() => undefined);

/** Disconnects, as somebody else does in the meantime. */
export async function disconnectElsewhere(canvas: HTMLElement): Promise<void> {
  const world = worldOf(canvas);
  await callAs(world, 'DELETE', await connectionPath(world));
}
