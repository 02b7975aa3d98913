/** What is inside of an element: for what has no role and no name. Whatever a user can name is found by that. */
export function inside<Tag extends keyof HTMLElementTagNameMap>(element: Element | null, selector: Tag): HTMLElementTagNameMap[Tag] | null;
export function inside(element: Element | null, selector: string): HTMLElement | null;
export function inside(element: Element | null, selector: string): HTMLElement | null {
  return rootOf(element).querySelector<HTMLElement>(selector);
}

/** All of what is inside of an element that a selector fits. */
export const allInside = (element: Element | null, selector: string): HTMLElement[] => [...rootOf(element).querySelectorAll<HTMLElement>(selector)];

/** Returns what a click near an element's corner would meet. */
export function onTopAt(host: Element, { x, y }: Pick<DOMRect, 'x' | 'y'>): Element | null {
  return rootOf(host).elementFromPoint(x + 4, y + 4);
}

/** The status line that is told whatever dialog is open. */
export const statusOf = (element: Element | null): string | undefined => inside(element, '[role="status"]')?.textContent;

function rootOf(element: Element | null): ShadowRoot {
  if (!element?.shadowRoot) throw new Error('There is no such element, or it has not rendered.');
  return element.shadowRoot;
}
