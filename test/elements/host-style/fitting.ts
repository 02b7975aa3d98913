import { allInside } from '../../support/inside.js';

/** Boxes that are to be cut where there is no room: they say the whole in a title, or scroll. */
const cut = '.sr-only, .appended-first, .writes-first, .hit-title, .cell-title, .cell-priority, .brief > *, .brief > * *, .related-title, .related-title *, .cell-title *, .url, .badge span, input, textarea, select, svg, svg *';

/** What does not fit into its box, and what reaches beyond the window. */
export function overflowing(element: HTMLElement): string[] {
  const boxes = allInside(element, '.frame *').filter((one) => !one.matches(cut) && !one.closest('.sr-only') && one.checkVisibility());
  // WebKit takes the longest option of a select for something that stands out of it.
  const tooWide = boxes.filter((one) => one.clientWidth > 0 && !one.querySelector('select') && one.scrollWidth > one.clientWidth + 1);
  const beyond = boxes.filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 0 && (left < -0.5 || right > innerWidth + 0.5);
  });
  return [...tooWide, ...beyond].map((one) => `${one.localName}.${one.className} ${one.scrollWidth}/${one.clientWidth}`);
}

/** What moves over something else, or scrolls under it, lies in a layer of its own. */
const layers = '.dialog-header, .dialog-body, .dialog-footer, .dialog-alert, .writes, pre, dialog, [popover], .loading-note, .frame';

interface Box {
  readonly of: Element;
  readonly layer: Element | null;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where an element is seen: its lines of text, or itself where it is a control or an icon; what is cut there is not seen. */
function boxesOf(of: HTMLElement): Box[] {
  const texts = [...of.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  const whole = of.matches('input, textarea, select, svg') ? [of.getBoundingClientRect()] : [];
  return [...whole, ...texts.flatMap(linesOf)].map((box) => within(of, { of, layer: of.closest(layers), left: box.left, right: box.right, top: box.top, bottom: box.bottom }));
}

function linesOf(text: Node): readonly DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()];
}

/** Leaves of a box what is not cut by what is around it. */
function within(element: Element | null, box: Box): Box {
  if (!element || element.matches('.frame')) return box;
  const around = element.getBoundingClientRect();
  const isCut = getComputedStyle(element).overflowX !== 'visible';
  const { left, right, top, bottom } = box;
  const seen = isCut ? { ...box, left: Math.max(left, around.left), right: Math.min(right, around.right), top: Math.max(top, around.top), bottom: Math.min(bottom, around.bottom) } : box;
  return within(element.parentElement, seen);
}

/** Texts, controls and icons that lie on one another. */
export function overlapping(element: HTMLElement): string[] {
  const found = allInside(element, '.frame *').filter((one) => one.checkVisibility({ contentVisibilityAuto: true }) && !one.closest('.sr-only, option'));
  const boxes = found.flatMap(boxesOf).filter(({ left, right, top, bottom }) => right - left > 1 && bottom - top > 1);
  return boxes.flatMap((one, at) =>
    boxes.slice(at + 1).flatMap((other) => (other.layer === one.layer && other.of !== one.of && !isTogether(one.of, other.of) && doMeet(one, other) ? [`${nameOf(one.of)} and ${nameOf(other.of)}`] : [])),
  );
}

/** A button may stand in a field: that which shows a password. */
const isTogether = (one: Element, other: Element): boolean => one.contains(other) || (one.closest('.with-button') !== null && one.closest('.with-button') === other.closest('.with-button'));

/** Lines may touch: their letters do not. */
const slack = 3;
const doMeet = (one: Box, other: Box): boolean => one.left < other.right - slack && other.left < one.right - slack && one.top < other.bottom - slack && other.top < one.bottom - slack;

const nameOf = (element: Element): string => `${element.localName}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 20)}”`;

/** Text that is lower than its letters: cut where nothing can be scrolled. */
export const cutOff = (element: HTMLElement): string[] =>
  allInside(element, '.frame *')
    .filter((one) => !one.matches(cut) && one.checkVisibility() && !one.closest('.sr-only') && getComputedStyle(one).overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1)
    .map((one) => `${nameOf(one)} ${one.scrollHeight}/${one.clientHeight}`);
