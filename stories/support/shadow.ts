import { configure, within } from 'storybook/test';

// The default prints the container, and a shadow root cannot be printed.
configure({ getElementError: (message) => new Error(message ?? undefined) });

/** How long a step waits for what follows it: a first dialog loads its code. */
export const patience = { timeout: 10_000 };

/** Queries inside an element's shadow root, where those of the canvas do not reach. */
export function shadow(canvas: HTMLElement, tag: string) {
  const root = canvas.querySelector(tag)?.shadowRoot;
  if (!root) throw new Error(`<${tag}> is not on the page, or has no shadow root.`);
  // Testing Library asks for an element and needs only its querySelectorAll.
  return within(root as unknown as HTMLElement);
}
