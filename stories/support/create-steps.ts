import { expect, userEvent } from 'storybook/test';
import { patience, shadow } from './shadow.js';
import { worldOf } from './story-world.js';

/** Queries inside the dialog. */
export const dialog = (canvas: HTMLElement) => shadow(canvas, 'create-ticket-dialog');

export const field = (canvas: HTMLElement, name: string): Promise<HTMLElement> => dialog(canvas).findByLabelText(new RegExp(`^${name}`), undefined, patience);

/** Replaces what the anomaly suggests. */
export async function entitle(canvas: HTMLElement, text: string): Promise<HTMLElement> {
  const title = await field(canvas, 'Short Description');
  await userEvent.type(title, text, { initialSelectionStart: 0, initialSelectionEnd: (title as HTMLInputElement).value.length });
  return title;
}

export const create = async (canvas: HTMLElement): Promise<void> =>
  userEvent.click(await dialog(canvas).findByRole('button', { name: 'Create' }, patience));

export const reads = async (canvas: HTMLElement, text: string | RegExp): Promise<void> => {
  const [first] = await dialog(canvas).findAllByText(text, undefined, patience);
  await expect(first).toBeVisible();
};

/** The incidents of the story's instance with this short description. */
export const created = (canvas: HTMLElement, title: string) => worldOf(canvas).servicenow.store.query('incident', `short_description=${title}`);
