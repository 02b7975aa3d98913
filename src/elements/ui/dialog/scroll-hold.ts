/** Keeps a page from scrolling, without moving anything in it. Returns what ends that; several at once each have an end of their own. */
export function holdScroll(page: Document): () => void {
  const { documentElement: root, body, defaultView } = page;
  const view = defaultView ?? window;
  const { overflowY, scrollbarGutter } = view.getComputedStyle(root);
  // Where the root says nothing, what the body says is the window's.
  const scroller = overflowY === 'visible' && view.getComputedStyle(body).overflowY !== 'visible' ? 'body' : ':root';
  const gutter = view.innerWidth > root.clientWidth ? `:root{scrollbar-gutter:${scrollbarGutter === 'auto' ? 'stable' : scrollbarGutter}!important}` : '';
  // A sheet of its own: what the page says of itself stays as it is, whatever it does to that meanwhile.
  const sheet = new view.CSSStyleSheet();
  // In a layer, what is important goes before all that is important in none. Paper shows the whole page.
  sheet.replaceSync(`@layer{@media screen{${scroller}{overflow:hidden!important}${gutter}}}`);
  page.adoptedStyleSheets.push(sheet);
  return () => (page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet));
}
