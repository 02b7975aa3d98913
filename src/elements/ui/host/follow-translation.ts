/**
 * Has text go on changing after a browser has translated the page. A translator takes each text out and puts a <font> in its place; lit goes
 * on to write into the text, and to put other things before it. So the text comes back, empty, and when lit writes it the <font> goes.
 */
export function followTranslation(root: Node): void {
  /** What stands beside a text, and what the text has said. */
  const translations = new WeakMap<Node, readonly [font: Element, original: string]>();

  new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      for (const text of [target, ...addedNodes, ...removedNodes]) {
        if (!(text instanceof Text)) continue;
        const [font, original = ''] = translations.get(text) ?? [];
        const put = [...addedNodes, previousSibling, nextSibling].find((node) => node?.nodeName === 'FONT' && node.parentNode === target);
        if (text === target) {
          font?.remove();
          translations.delete(text);
        } else if (!text.isConnected && put instanceof Element) {
          translations.set(text, [put, text.data]);
          text.data = '';
          put.before(text);
        } else if (font?.isConnected === false && text.isConnected) {
          // The translator has put it back: the page is shown in its own language again.
          translations.delete(text);
          text.data = original;
        }
      }
    }
  }).observe(root, { childList: true, characterData: true, subtree: true });
}
