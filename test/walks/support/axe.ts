import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';

const script = fileURLToPath(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url));

/** What axe objects to on a page, each with where. A page with a policy of its own has to be opened with `bypassCSP`. */
export async function axeViolations(page: Page): Promise<[id: string, where: string[]][]> {
  await page.addScriptTag({ path: script });
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    return (await axe.run()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]);
  });
}
