import { configure, expect, within } from 'storybook/test';

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

/** Fails where an element is not dark: by what it inherits, and by the colours that it has then. */
export async function isDark(canvas: HTMLElement, tag: string): Promise<void> {
  const element = canvas.querySelector(tag);
  if (!element) throw new Error(`<${tag}> is not on the page.`);
  const { colorScheme, color } = getComputedStyle(element.shadowRoot?.querySelector('dialog[open], [part="base"]') ?? element);
  await expect(colorScheme).toBe('dark');
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  await expect(Math.max(red, green, blue)).toBeGreaterThan(128);
}

/** Fails where the page itself is not as narrow as a phone: what is laid out by the window has to see that, too. */
export async function isNarrow(): Promise<void> {
  await expect(window.innerWidth).toBe(360);
}
