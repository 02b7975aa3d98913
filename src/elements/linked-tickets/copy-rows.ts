/** Which parts of a row are copied, in this order. */
const parts = ['.cell-number [translate]', '.cell-title'];

/**
 * Copies rows as a line each: number, short description, address. The browser would put each cell of each row on a line of its own. What is chosen
 * within one of them is copied as it is.
 */
export function copyRows(event: ClipboardEvent): void {
  const { currentTarget: section } = event;
  const range = section instanceof HTMLElement ? rangeIn(section) : undefined;
  if (!range || !(section instanceof HTMLElement)) return;
  const cells = [...section.querySelectorAll('.row')].map((row) => parts.map((part) => row.querySelector(part)).filter((cell) => cell !== null && range.intersectsNode(cell)));
  if (!cells.some(({ length }) => length > 1)) return;
  event.preventDefault();
  event.clipboardData?.setData('text/plain', cells.filter(({ length }) => length > 0).map(lineOf).join('\n'));
}

function lineOf(cells: readonly (Element | null)[]): string {
  const address = cells[0]?.closest('.row')?.querySelector<HTMLAnchorElement>('.cell-number a')?.href ?? '';
  return [...cells.map((cell) => cell?.textContent.trim()), address].filter(Boolean).join(' ');
}

/** What is selected inside of a shadow root; undefined where the browser does not tell. */
function rangeIn(section: HTMLElement): Range | undefined {
  const root = section.getRootNode();
  const selection = section.ownerDocument.getSelection();
  if (!(root instanceof ShadowRoot) || !selection || !('getComposedRanges' in selection)) return undefined;
  const [found] = selection.getComposedRanges({ shadowRoots: [root] });
  if (!found) return undefined;
  const range = section.ownerDocument.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}
