/**
 * Keeps a dialog within what is seen of the window: phones lay an on-screen keyboard over it, and let the page be as high as before. Returns what
 * ends that.
 */
export function keepInSight(dialog: HTMLElement): () => void {
  const view = dialog.ownerDocument.defaultView ?? window;
  const seen = view.visualViewport;
  const follow = (): void => {
    if (seen) place(dialog, seen, view.innerHeight);
  };
  follow();
  const end = new AbortController();
  for (const event of ['resize', 'scroll']) seen?.addEventListener(event, follow, { signal: end.signal });
  return () => end.abort();
}

function place(dialog: HTMLElement, { height, scale, offsetTop }: VisualViewport, whole: number): void {
  const { style } = dialog;
  // Who zooms in sees less of the window, too, and moves about in it by hand.
  const left = Math.round(height * scale);
  const before = style.getPropertyValue('--ticketing-seen');
  const now = whole - left > 1 ? `${left}px` : '';
  style.setProperty('--ticketing-seen', now);
  style.setProperty('--ticketing-seen-from', now && scale < 1.01 ? `${offsetTop}px` : '');
  // What is being typed into is not to lie under the keyboard, or under the buttons that have come up with the dialog's end.
  if (now !== before) dialog.querySelector(':focus')?.scrollIntoView({ block: 'nearest' });
}
