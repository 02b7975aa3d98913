import type { ThemeTokens } from '../src/theme/index.js';

/** What a page around the elements may look like. */
export interface HostBrand {
  readonly title: string;
  /** What it sets, without `--ticketing-`. */
  readonly tokens: ThemeTokens;
}

/** Pages of other products; that each has enough contrast is held by test/stories/toolbar.test.ts. */
export const brands = {
  none: { title: 'No brand', tokens: {} },
  violet: {
    title: 'Violet, square',
    tokens: {
      accent: 'light-dark(#6d28d9, #c4b5fd)',
      'on-accent': 'light-dark(#ffffff, #1e1038)',
      'accent-subtle': 'light-dark(#f3eefe, #2a1c4a)',
      surface: 'light-dark(#ffffff, #17151d)',
      'surface-subtle': 'light-dark(#f7f6fa, #201d29)',
      'font-weight-heading': '650',
      radius: '2px',
      'radius-large': '4px',
      'radius-pill': '2px',
    },
  },
  forest: {
    title: 'Forest, round',
    tokens: {
      accent: 'light-dark(#17633c, #7fd6a4)',
      'on-accent': 'light-dark(#ffffff, #06210f)',
      'accent-subtle': 'light-dark(#e7f5ec, #12301f)',
      surface: 'light-dark(#ffffff, #101713)',
      'surface-subtle': 'light-dark(#f4f8f5, #18211b)',
      radius: '10px',
      'radius-large': '18px',
    },
  },
  sand: {
    title: 'Sand, warm greys',
    tokens: {
      surface: 'light-dark(#fffdf9, #1a1714)',
      'surface-subtle': 'light-dark(#f6f1e9, #24201b)',
      text: 'light-dark(#2a231b, #efe8de)',
      'text-muted': 'light-dark(#665a4b, #b3a797)',
      border: 'light-dark(#e2d9cb, #3c352d)',
      'control-border': 'light-dark(#8d8070, #857969)',
      accent: 'light-dark(#9a3412, #fdba74)',
      'on-accent': 'light-dark(#ffffff, #2b1204)',
      'accent-subtle': 'light-dark(#fceee4, #3a2114)',
    },
  },
  ink: {
    title: 'Ink, black and white',
    tokens: {
      surface: 'light-dark(#ffffff, #000000)',
      'surface-subtle': 'light-dark(#f5f5f5, #171717)',
      text: 'light-dark(#000000, #ffffff)',
      'text-muted': 'light-dark(#474747, #bdbdbd)',
      border: 'light-dark(#bdbdbd, #525252)',
      'control-border': 'light-dark(#6b6b6b, #9a9a9a)',
      accent: 'light-dark(#000000, #ffffff)',
      'on-accent': 'light-dark(#ffffff, #000000)',
      'accent-subtle': 'light-dark(#ececec, #262626)',
      radius: '0px',
      'radius-large': '0px',
    },
  },
} satisfies Readonly<Record<string, HostBrand>>;
