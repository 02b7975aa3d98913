import { describe, expect, it } from 'vitest';
import manifest from '../../custom-elements.json';
import { allInside } from '../support/inside.js';
import type { Tag } from './host-style/support.js';
import { rarerViews, showView, views, type View } from './host-style/views.js';

/** The parts that the documents name, by element. */
const documented = new Map(
  (manifest.modules as readonly { declarations: readonly { tagName?: string; cssParts?: readonly { name: string }[] }[] }[]).flatMap(({ declarations }) =>
    declarations.flatMap(({ tagName, cssParts = [] }) => (tagName === undefined ? [] : [[tagName, cssParts.map(({ name }) => name)] as const])),
  ),
);

/** The list opens the create dialog by itself. */
const inTheList: readonly View[] = [...views, ...rarerViews]
  .filter(({ tag }) => tag === 'create-ticket-dialog')
  .map(({ act, ...view }) => ({
    ...view,
    tag: 'linked-tickets',
    act: async (element) => {
      allInside(element, '.actions .primary')[0]?.click();
      await expect.poll(() => allInside(element, '.appended pre'), { timeout: 10_000 }).toHaveLength(1);
      await act?.(element);
    },
  }));

const all = [...views, ...rarerViews, ...inTheList];

/** What stands in each view, by element. */
const seen = new Map<Tag, Set<string>>();

describe('the parts', () => {
  it.each(all)('are those that the documents name, and are on all that can be pressed or filled in ($what of <$tag>)', async (view) => {
    const { element } = await showView(view);
    const parts = seen.get(view.tag) ?? new Set();
    for (const { part } of allInside(element, '[part]')) for (const name of part) parts.add(name);
    seen.set(view.tag, parts);
    expect([...parts].filter((name) => !documented.get(view.tag)?.includes(name))).toEqual([]);
    const bare = allInside(element, 'button, a, input, select, textarea, summary, label:not(:has(input)), dialog, h2, h3').filter(({ part }) => part.length === 0);
    expect(bare.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  it.each(['linked-tickets', 'create-ticket-dialog', 'servicenow-settings-panel'] as const)('are all there in one view or another (<%s>)', (tag) => {
    expect(documented.get(tag)?.filter((name) => !seen.get(tag)?.has(name))).toEqual([]);
  });
});
