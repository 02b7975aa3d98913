const measured = new WeakSet<HTMLElement>();

/** The bar lies over the page, which ends above it. Measured before anything is painted, so that nothing moves. */
export function makeRoomFor(bar: HTMLElement | null): void {
  if (!bar || measured.has(bar)) return;
  measured.add(bar);
  const measure = (): void => document.documentElement.style.setProperty('--pg-dev-bar-height', `${bar.offsetHeight}px`);
  new ResizeObserver(measure).observe(bar);
  measure();
}
