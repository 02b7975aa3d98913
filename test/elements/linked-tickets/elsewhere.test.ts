import { describe, expect, it } from 'vitest';
import { button, field, text } from '../../support/page.js';
import { region, row, show } from './support/section.js';

const search = () => field('Search by number or short description');

/** A section that has just said that a ticket was linked, with something beside it in the page. */
async function linked(markup: string) {
  const { element } = await show();
  await button('Link ticket').click();
  await search().fill('INC0010033');
  await button('Link INC0010033').click();
  await expect.element(text(/^INC0010033 linked\./)).toBeVisible();
  const beside = document.createElement('div');
  beside.innerHTML = markup;
  element.parentElement?.append(beside);
  return { element, press: () => beside.querySelector('i')?.click(), said: () => text(/^INC0010033 linked\./).elements().length };
}

describe('what went well', () => {
  // covers: C10, E3
  it.each(['<button><i>Acknowledge</i></button>', '<a href="#elsewhere"><i>Elsewhere</i></a>', '<details><summary><i>More</i></summary></details>', '<p role="menuitem"><i>Archive</i></p>', '<p role="tab"><i>History</i></p>'])(
    'is said until something else is done in the page: %s',
    async (markup) => {
      const { press, said } = await linked(markup);
      press();
      await expect.poll(said).toBe(0);
      await expect.element(row('INC0010033')).toBeVisible();
    },
  );

  it('is still said after a click on what does nothing, and on the details of a row, which would move under the pointer', async () => {
    const { element, press, said } = await linked('<p><i>A word</i></p>');
    press();
    await button('Details of INC0010042').click();
    await expect.element(region()).toMatchTextContent(/Last synced/);
    await element.updateComplete;
    expect(said()).toBe(1);
  });

  it('is no business of a section that has left the page', async () => {
    const { element, said, press } = await linked('<button><i>Acknowledge</i></button>');
    const { parentElement: parent } = element;
    const beside = parent?.lastElementChild;
    element.remove();
    // Until the task has ended it may have been moved.
    await Promise.resolve();
    press();
    if (beside) beside.before(element);
    await expect.poll(said).toBe(1);
  });
});
