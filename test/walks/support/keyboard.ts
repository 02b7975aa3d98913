import type { Page } from 'playwright';

/** The accessible name of what has the focus, as far as the playground's controls have one. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element) return '';
    const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLLabelElement> | null) : null;
    return (element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

/**
 * Presses Tab until the control called `name` has the focus, as somebody without a mouse does.
 *
 * @throws when it is not reached in one round through a page.
 */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < 150; press += 1) {
    const current = await focusedName(page);
    if (typeof name === 'string' ? current === name : name.test(current)) return;
    seen.push(current);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(name)}. Reached: ${[...new Set(seen)].join(' | ')}`);
}

/** Goes to the control called `name` by Tab and presses it. */
export async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** Opens the menu of the button called `menu` by Tab, and presses its item called `name` by the arrows. */
export async function choose(page: Page, menu: string, name: string): Promise<void> {
  await press(page, menu);
  for (let press = 0; press < 10 && (await focusedName(page)) !== name; press += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
