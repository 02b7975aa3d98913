import type { Page } from 'playwright';

/** What a finger presses or types into, that is seen of the elements of a page. */
export interface Target {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** The size of its text in pixels; of what text is typed into alone. */
  readonly fontSize?: number;
}

/** Returns what can be pressed, with the size of where a press counts. */
export const targetsOf = (page: Page): Promise<Target[]> =>
  page.evaluate(() => {
    const rootsIn = (root: Document | ShadowRoot): ShadowRoot[] => [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot, ...rootsIn(shadowRoot)] : []));
    const isTyped = (element: Element): boolean => element.matches('textarea, select, input:not([type="radio"], [type="checkbox"])');
    const sizeOf = (element: Element): { width: number; height: number } => {
      const whole = element instanceof HTMLInputElement && !isTyped(element) ? (element.labels?.[0] ?? element) : element;
      const { width, height } = whole.getBoundingClientRect();
      // What lies around a small button takes the press for it.
      const { content, top, right, bottom, left, position } = getComputedStyle(element, '::after');
      if (content === 'none' || position !== 'absolute') return { width, height };
      return { width: width - parseFloat(left) - parseFloat(right), height: height - parseFloat(top) - parseFloat(bottom) };
    };
    return rootsIn(document)
      .flatMap((root) => [...root.querySelectorAll('button, a[href], input, select, textarea, summary, [role="option"]')])
      .filter((element) => element.checkVisibility() && !element.closest('.sr-only'))
      .map((element) => ({
        name: `${element.localName} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40) || element.id}”`,
        ...sizeOf(element),
        ...(isTyped(element) && { fontSize: parseFloat(getComputedStyle(element).fontSize) }),
      }));
  });
