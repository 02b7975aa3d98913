import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { allInside, inside } from '../../support/inside.js';
import { show } from './support.js';

const fromRightToLeft = { place: (content: unknown) => html`<div dir="rtl">${content}</div>` };

/** Where a part of a text is drawn. */
function rectOf(element: Element | null, start: number, end: number): DOMRect {
  const walker = document.createTreeWalker(element ?? document, NodeFilter.SHOW_TEXT, ({ textContent }) => ((textContent ?? '').trim() === '' ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT));
  const text = walker.nextNode();
  if (!text?.textContent) throw new Error('There is no text.');
  const { textContent: said } = text;
  const range = document.createRange();
  const offset = said.length - said.trimStart().length;
  range.setStart(text, offset + (start < 0 ? said.trim().length + start : start));
  range.setEnd(text, offset + (end <= 0 ? said.trim().length + end : end));
  return range.getBoundingClientRect();
}

describe('English in a page that is written from right to left', () => {
  it('ends with its full stop, and stands on the page’s side', async () => {
    const { element } = await show('linked-tickets', fromRightToLeft);
    const note = allInside(element, '.cell-note').find(({ textContent }) => textContent.includes('anomaly')) ?? null;
    const sentence = [...(note?.querySelectorAll('span') ?? [])].find(({ childElementCount, textContent }) => childElementCount === 0 && textContent.includes('anomaly')) ?? null;
    // Rows beyond the window are not laid out.
    sentence?.scrollIntoView();
    await expect.poll(() => rectOf(sentence, 0, 1).width).toBeGreaterThan(0);
    const [first, last] = [rectOf(sentence, 0, 1), rectOf(sentence, -1, 0)];
    expect(last.left).toBeGreaterThan(first.right);
  });

  it('is a heading at the right, its letters in their order', async () => {
    const { element } = await show('linked-tickets', fromRightToLeft);
    const heading = inside(element, '#heading');
    const [first, last] = [rectOf(heading, 0, 1), rectOf(heading, -1, 0)];
    expect(last.left).toBeGreaterThan(first.right);
    const section = inside(element, '.section')?.getBoundingClientRect();
    expect(Math.abs((section?.right ?? 0) - last.right)).toBeLessThan(8);
  });
});
