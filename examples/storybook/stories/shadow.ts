import { configure, within } from 'storybook/test';

// A first dialog loads its code; and a shadow root cannot be printed, as the default would.
configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? undefined) });

/** Returns queries inside the shadow root of an element, where those of the canvas do not reach; its dialogs are in there, too. */
export function shadow(canvas: HTMLElement, tag: string) {
  const root = canvas.querySelector(tag)?.shadowRoot;
  if (!root) throw new Error(`There is no <${tag}>.`);
  // Testing Library asks for an element and needs only its querySelectorAll.
  return within(root as unknown as HTMLElement);
}
