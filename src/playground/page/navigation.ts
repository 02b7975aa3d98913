/** Turns clicks on links into visits inside the page, so that a world in the page survives them. */
export class Navigation {
  readonly #visit: (url: URL) => boolean;

  /** @param visit shows an address, or says false: then the browser goes there. */
  constructor(visit: (url: URL) => boolean) {
    this.#visit = visit;
    document.addEventListener('click', this.#handleClick);
    addEventListener('popstate', () => visit(new URL(location.href)));
  }

  /** Goes to `href`, in the page where that is possible. */
  go(href: string): void {
    const url = new URL(href, location.href);
    if (!this.#visit(url)) location.assign(url);
    else if (url.origin === location.origin) history.pushState(null, '', url);
  }

  /** A new tab, a download, a foreign site: all of that stays the browser's, except what `visit` takes. */
  #handleClick = (event: MouseEvent): void => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link?.href || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const url = new URL(link.href);
    if (!this.#visit(url)) return;
    event.preventDefault();
    if (url.origin !== location.origin) return;
    history.pushState(null, '', url);
    document.querySelector<HTMLElement>('#page')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
}
