import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { dialogsHaveNames } from '../../support/dialogs-have-names.js';

const script = fileURLToPath(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url));

/** What axe objects to on a page, each with where. A page with a policy of its own has to be opened with `bypassCSP`. */
export async function axeViolations(page: Page): Promise<[id: string, where: string[]][]> {
  await page.addScriptTag({ path: script });
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: { configure(rules: unknown): void; run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    axe.configure(rules);
    return (await axe.run()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]);
  }, dialogsHaveNames);
}
