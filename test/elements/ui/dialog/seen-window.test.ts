import { afterEach, describe, expect, it, vi } from 'vitest';
import { button } from '../../../support/page.js';
import { open, title } from '../../create-ticket-dialog/harness.js';
import { inside } from '../../../support/inside.js';

/** A window of which a keyboard covers a part; browsers under test have none. */
class Keyboard extends EventTarget {
  height = innerHeight;
  scale = 1;
  offsetTop = 0;

  /** Leaves so much of the window to be seen, from there on. */
  leaves(height: number, offsetTop = 0): void {
    Object.assign(this, { height, offsetTop });
    this.dispatchEvent(new Event('resize'));
  }
}

const keyboard = (): Keyboard => {
  const seen = new Keyboard();
  vi.spyOn(window, 'visualViewport', 'get').mockReturnValue(seen as unknown as VisualViewport);
  return seen;
};

afterEach(() => {
  vi.restoreAllMocks();
});

const boxOf = (element: Element | null) => element?.getBoundingClientRect() ?? new DOMRect();

describe('a dialog and an on-screen keyboard', () => {
  // covers: C1
  it('is as high as what is left of the window: its buttons are above the keyboard, and it is whole again afterwards', async () => {
    const seen = keyboard();
    const { element } = await open();
    const dialog = inside(element, 'dialog');
    const whole = boxOf(dialog).height;
    seen.leaves(innerHeight - 300);
    await expect.poll(() => boxOf(button('Create').element()).bottom).toBeLessThanOrEqual(innerHeight - 300);
    expect(boxOf(dialog).top).toBeGreaterThanOrEqual(0);
    seen.leaves(innerHeight);
    await expect.poll(() => boxOf(dialog).height).toBe(whole);
  });

  it('is where the window is seen, where the browser has moved that to a field', async () => {
    const seen = keyboard();
    const { element } = await open();
    const before = boxOf(inside(element, 'dialog')).top;
    seen.leaves(innerHeight - 300, 120);
    await expect.poll(() => boxOf(inside(element, 'dialog')).top).toBeGreaterThanOrEqual(120);
    expect(boxOf(button('Create').element()).bottom).toBeLessThanOrEqual(innerHeight - 180);
    seen.leaves(innerHeight);
    await expect.poll(() => boxOf(inside(element, 'dialog')).top).toBe(before);
  });

  it('has what is typed into in sight', async () => {
    const seen = keyboard();
    const { element } = await open();
    const field = inside(element, 'textarea') as HTMLElement;
    field.focus();
    seen.leaves(320);
    await expect.poll(() => boxOf(field).top).toBeLessThan(boxOf(button('Create').element()).top);
    expect(boxOf(field).bottom).toBeGreaterThan(0);
  });

  it('stays as it is where somebody zooms in', async () => {
    const seen = keyboard();
    const { element } = await open();
    const before = boxOf(inside(element, 'dialog'));
    seen.scale = 2;
    seen.leaves(innerHeight / 2, 50);
    expect(boxOf(inside(element, 'dialog'))).toEqual(before);
  });

  it('hears of no keyboard once it is closed', async () => {
    const seen = keyboard();
    const { element } = await open();
    await expect.element(title()).toBeVisible();
    const dialog = inside(element, 'dialog') as HTMLElement;
    await element.requestClose();
    seen.leaves(200);
    expect(dialog.style.getPropertyValue('--ticketing-seen')).toBe('');
  });
});
