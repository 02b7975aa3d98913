import type { Page } from 'playwright';

/**
 * Watches what moves in a page without the user's doing. Call it before the page is opened.
 *
 * @returns tells what has moved so far: `0.0123 linked-tickets, footer.card`
 */
export async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    const describe = (node: Node | null): string => (node instanceof Element ? `${node.localName}.${node.className}` : (node?.textContent ?? 'gone')).trim();
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        if (!entry.hadRecentInput) moved.push(`${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => describe(node)).join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // What is painted in this frame is reported in the next.
  return () =>
    page.evaluate(
      () => new Promise<string[]>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve((globalThis as unknown as { moved: string[] }).moved))))),
    );
}

/** An entry of the Layout Instability API, which TypeScript's DOM library lacks. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}
