import { expect, userEvent } from 'storybook/test';
import { patience, shadow } from './shadow.js';

/** Queries inside the list, its dialogs included. */
export const section = (canvas: HTMLElement) => shadow(canvas, 'linked-tickets');

export const press = async (canvas: HTMLElement, name: string | RegExp): Promise<void> =>
  userEvent.click(await section(canvas).findByRole('button', { name }, patience));

export const says = async (canvas: HTMLElement, text: string | RegExp): Promise<void> => {
  const [first] = await section(canvas).findAllByText(text, undefined, patience);
  await expect(first).toBeVisible();
};

export const saysOnce = async (canvas: HTMLElement, text: RegExp): Promise<void> => {
  await says(canvas, text);
  await expect(section(canvas).getAllByText(text)).toHaveLength(1);
};

/** Opens the link dialog and looks for words. */
export const search = async (canvas: HTMLElement, words: string): Promise<void> => {
  await press(canvas, 'Link ticket');
  await userEvent.type(await section(canvas).findByRole('searchbox', undefined, patience), words);
};

/** The row of a ticket, once it is there. */
export const row = async (canvas: HTMLElement, number: string): Promise<HTMLElement> => {
  const found = (await section(canvas).findAllByText(number, { exact: false }, patience)).map((part) => part.closest<HTMLElement>('li'));
  const [first] = found.filter((part) => part !== null);
  if (!first) throw new Error(`${number} has no row.`);
  return first;
};

/** Types into the filter, and leaves so many of the tickets. */
export const filter = async (canvas: HTMLElement, words: string, outcome: RegExp): Promise<void> => {
  await userEvent.type(await section(canvas).findByRole('searchbox', { name: 'Filter linked tickets' }, patience), words);
  await says(canvas, outcome);
};
