import type { Page } from 'playwright';

/** Spaces all text as WCAG 1.4.12 lets a reader do it, inside of elements as well. */
export const spaceText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    const apply = (root: Document | ShadowRoot): void => {
      root.adoptedStyleSheets.push(sheet);
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) apply(shadowRoot);
    };
    apply(document);
  });

/** Returns the texts of elements that are cut: by a box around them that neither scrolls nor tells the whole of it in a title. */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const rootsIn = (root: Document | ShadowRoot): ShadowRoot[] => [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot, ...rootsIn(shadowRoot)] : []));
    const textsIn = (root: ShadowRoot): Text[] => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text && node.data.trim()) found.push(node);
      return found;
    };
    const isCut = (text: Text): boolean => {
      const parent = text.parentElement;
      if (!parent || parent.localName === 'style' || parent.closest('.sr-only, option, [title]') || !parent.checkVisibility({ visibilityProperty: true })) return false;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      if (right - left === 0) return false;
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        if (overflowX !== 'visible' && overflowX !== 'auto' && overflowX !== 'scroll' && (right > edge.right + 1 || left < edge.left - 1)) return true;
        if (overflowY === 'auto' || overflowY === 'scroll') return false;
        if (overflowY !== 'visible' && (bottom > edge.bottom + 4 || top < edge.top - 4)) return true;
      }
      return right > innerWidth + 1;
    };
    return rootsIn(document).flatMap(textsIn).filter(isCut).map(({ data }) => data.trim().slice(0, 60));
  });
