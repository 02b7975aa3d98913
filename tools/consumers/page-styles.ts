import type { Browser } from 'playwright';

/** Returns what a browser does not take of styles: a rule or a declaration that it drops without a word. */
export async function declarationsRefused(browser: Browser, css: string): Promise<string[]> {
  const page = await browser.newPage();
  const taken = await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const rules = [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule);
    return { rules: rules.length, names: rules.flatMap(({ style }) => [...style]) };
  }, css);
  await page.close();
  const written = css.replace(/\/\*[^]*?\*\//g, '');
  const names = [...written.matchAll(/([\w-]+)\s*:[^;{}]+;/g)].map(([, name = '']) => name);
  return [
    ...(taken.rules === written.split('{').length - 1 ? [] : ['The browser drops a rule.']),
    ...names.filter((name) => !taken.names.includes(name)).map((name) => `The browser drops ${name}.`),
  ];
}
