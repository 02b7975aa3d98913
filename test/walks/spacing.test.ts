import { describe, expect, it } from 'vitest';
import { openPage } from './support/browser.js';
import { cutTexts, spaceText } from './support/spacing.js';
import { useStage } from './support/stage.js';
import { views } from './support/views.js';

const stage = useStage();

/** On a wide window those whose rows are made of columns; on a narrow one all. */
const wide = views.filter(({ name }) => ['an anomaly’s tickets, one opened', 'the link dialog, a ticket chosen', 'the settings, the menu open'].includes(name));

describe('text spaced as a reader likes it', () => {
  for (const [width, seen] of [[1280, wide], [360, views]] as const) {
    // covers: T1, C1, S1
    it.each(seen)(`is read whole, ${width} px wide: $name`, async ({ path, open }) => {
      const context = await stage().browser.newContext({ viewport: { width, height: 900 }, hasTouch: true });
      const page = await openPage(context);
      await page.goto(`${stage().url}${path}`);
      await open(page);
      await spaceText(page);
      expect(await cutTexts(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await context.close();
    });
  }
});
