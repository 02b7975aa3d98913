import { fixture, html } from '@open-wc/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inside } from '../../support/inside.js';
import { focused } from '../../support/page.js';
import { press } from '../../support/press.js';
import { find, isModal, mount, openBy, type, until } from './support.js';

const { documentElement: root, body } = document;

/** What the page has of its own, before and after. */
const markup = (): (string | null)[] => [root, body].map((element) => element.getAttribute('style'));

/** Whether the window scrolls by wheel and keys. */
function scrolls(): boolean {
  const ofRoot = getComputedStyle(root).overflowY;
  return (ofRoot === 'visible' ? getComputedStyle(body).overflowY : ofRoot) !== 'hidden';
}

/** Something that makes the page longer than its window. */
const makeLong = () => fixture<HTMLElement>(html`<div style="block-size: 3000px"></div>`);

beforeEach(() => sessionStorage.clear());

afterEach(() => {
  root.removeAttribute('style');
  body.removeAttribute('style');
});

describe('a page behind a dialog', () => {
  it('does not scroll until the dialog has closed, and keeps what it says of itself', async () => {
    root.style.overflow = 'scroll';
    body.style.overflow = 'auto';
    const before = markup();
    const { element } = await mount('linked-tickets');
    await openBy(element, 'Link ticket');
    expect(scrolls()).toBe(false);
    expect(markup()).toEqual(before);
    press('Escape');
    await until(() => isModal(element)).toBe(false);
    expect(scrolls()).toBe(true);
    expect(markup()).toEqual(before);
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  it('keeps what it sets meanwhile', async () => {
    const { element } = await mount('linked-tickets');
    await openBy(element, 'Link ticket');
    root.style.overflow = 'scroll';
    expect(scrolls()).toBe(false);
    press('Escape');
    await until(() => isModal(element)).toBe(false);
    expect(root.style.overflow).toBe('scroll');
    expect(scrolls()).toBe(true);
  });

  it('does not scroll where its body is what says how', async () => {
    body.style.overflowY = 'scroll';
    const { element } = await mount('linked-tickets');
    await openBy(element, 'Link ticket');
    // The window takes it from the root as long as that says anything, and the body would scroll by itself.
    expect(getComputedStyle(root).overflowY).toBe('visible');
    expect(getComputedStyle(body).overflowY).toBe('hidden');
  });

  it('moves nothing, whether or not there is a bar to scroll by', async () => {
    const long = await makeLong();
    for (const overflow of ['auto', 'scroll', 'hidden']) {
      root.style.overflowY = overflow;
      const { width, x } = long.getBoundingClientRect();
      const { element } = await mount('linked-tickets');
      await openBy(element, 'Link ticket');
      expect(long.getBoundingClientRect()).toMatchObject({ width, x });
      element.remove();
      await until(scrolls).toBe(overflow !== 'hidden');
    }
  });

  it('scrolls again when the last of several dialogs has closed', async () => {
    const [one, other] = [await mount('linked-tickets'), await mount('create-ticket-dialog')];
    await openBy(one.element, 'Link ticket');
    other.element.open = true;
    await until(() => isModal(other.element)).toBe(true);
    other.element.close();
    expect(scrolls()).toBe(false);
    press('Escape');
    await until(() => isModal(one.element)).toBe(false);
    expect(scrolls()).toBe(true);
  });

  it('does not scroll under the question whether to close, nor after it was answered by going back', async () => {
    const { element } = await mount('create-ticket-dialog');
    element.open = true;
    type(await find(element, '.dialog-body :is(input, textarea)'), 'Typed');
    await until(() => isModal(element)).toBe(true);
    void element.requestClose();
    await until(() => inside(element, '#question')?.matches(':modal')).toBe(true);
    expect(scrolls()).toBe(false);
    (await find(element, '#question .primary')).click();
    await until(() => inside(element, '#question')).toBe(null);
    expect(scrolls()).toBe(false);
    element.close();
    expect(scrolls()).toBe(true);
  });

  it.each(['remove', 'replace'] as const)('scrolls again when the element is gone with its dialog: %s', async (how) => {
    const { element, around } = await mount('linked-tickets');
    await openBy(element, 'Link ticket');
    expect(scrolls()).toBe(false);
    if (how === 'remove') element.remove();
    else around.innerHTML = '';
    await until(scrolls).toBe(true);
    expect(document.adoptedStyleSheets).toEqual([]);
  });
});

describe('a page that has switched off the pointer', () => {
  it('has not done so for the dialogs, their lists and their question', async () => {
    body.style.pointerEvents = 'none';
    const { element } = await mount('linked-tickets');
    await openBy(element, 'Create ticket');
    const cancel = await find(element, '.dialog-footer button');
    const { x, y } = cancel.getBoundingClientRect();
    expect(element.shadowRoot?.elementFromPoint(x + 4, y + 4)).toBe(cancel);
    type(await find(element, '.dialog-body :is(input, textarea)'), 'Typed');
    const combobox = await find(element, '[role=combobox]');
    combobox.click();
    const option = await find(element, '[role=option]');
    expect(getComputedStyle(option).pointerEvents).toBe('auto');
    cancel.click();
    expect(getComputedStyle(await find(element, '#question .primary')).pointerEvents).toBe('auto');
  });
});

type Way = (place: HTMLElement) => (isHidden: boolean) => void;

/** Ways to hide a part of a page, and to show it again. */
const ways: Record<string, Way> = {
  'display: none': ({ style }) => (isHidden) => (style.display = isHidden ? 'none' : ''),
  hidden: (place) => (isHidden) => (place.hidden = isHidden),
  'hidden until found': (place) => (isHidden) => (isHidden ? place.setAttribute('hidden', 'until-found') : place.removeAttribute('hidden')),
  'content-visibility: hidden': ({ style }) => (isHidden) => style.setProperty('content-visibility', isHidden ? 'hidden' : 'visible'),
  'closed details': (place) => {
    const details = document.createElement('details');
    place.replaceWith(details);
    details.append(place);
    return (isHidden) => (details.open = !isHidden);
  },
  'closed dialog': (place) => {
    const dialog = document.createElement('dialog');
    place.replaceWith(dialog);
    dialog.append(place);
    return (isHidden) => (dialog.open = !isHidden);
  },
  'closed popover': (place) => {
    place.popover = 'manual';
    return (isHidden) => (isHidden ? place.togglePopover(false) : place.showPopover());
  },
};

describe.each(Object.keys(ways))('in a panel that is hidden (%s)', (way) => {
  async function hidden() {
    let hide: ReturnType<Way> = () => undefined;
    const { element } = await mount('create-ticket-dialog', 'default', (_, around) => {
      hide = ways[way]?.(around) ?? hide;
      hide(true);
    });
    const opener = await fixture<HTMLButtonElement>(html`<button>Create</button>`);
    opener.focus();
    return { element, hide, opener };
  }

  it('show() waits until it can be seen, and leaves the page as it is', async () => {
    const { element, hide, opener } = await hidden();
    let outcome: unknown;
    void element.show().then((said) => (outcome = said));
    await until(() => inside(element, '.dialog-body :is(input, textarea)')).not.toBe(null);
    expect(element.open).toBe(true);
    expect(isModal(element)).toBe(false);
    expect(focused()).toBe(opener);
    expect(scrolls()).toBe(true);
    hide(false);
    await until(() => isModal(element)).toBe(true);
    await until(() => focused()?.matches('.dialog-body *')).toBe(true);
    expect(scrolls()).toBe(false);
    expect(outcome).toBe(undefined);
    element.close();
    await until(() => outcome).toEqual({ kind: 'none' });
    expect(focused()).toBe(opener);
  });

  it('close() ends the waiting, and nothing opens later', async () => {
    for (const close of ['close', 'requestClose'] as const) {
      const { element, hide } = await hidden();
      const outcome = element.show();
      await until(() => inside(element, '.dialog-body :is(input, textarea)')).not.toBe(null);
      type(await find(element, '.dialog-body :is(input, textarea)'), 'Typed');
      void element[close]();
      expect(await outcome).toEqual({ kind: 'none' });
      hide(false);
      await element.updateComplete;
      expect(element.open).toBe(false);
      expect(inside(element, 'dialog')).toBe(null);
    }
  });
});

describe('a panel that is hidden while its dialog is open', () => {
  it('leaves a page that can be used, and the dialog is there again with it', async () => {
    const { element, around } = await mount('create-ticket-dialog');
    const outcomes: unknown[] = [];
    void element.show().then((outcome) => outcomes.push(outcome));
    type(await find(element, '.dialog-body :is(input, textarea)'), 'Typed');
    await until(() => isModal(element)).toBe(true);
    around.hidden = true;
    await until(() => isModal(element)).toBe(false);
    expect(element.open).toBe(true);
    expect(scrolls()).toBe(true);
    around.hidden = false;
    await until(() => isModal(element)).toBe(true);
    expect(inside(element, '.dialog-body :is(input, textarea)')).toHaveProperty('value', 'Typed');
    expect(outcomes).toEqual([]);
  });
});
