import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { GlobalTypes } from 'storybook/internal/csf';

/** The toolbar's choice between light and dark. */
export const themeGlobal: GlobalTypes[string] = {
  description: 'Light or dark: the color-scheme of the page around the element',
  toolbar: {
    title: 'Theme',
    icon: 'circlehollow',
    items: [
      { value: 'light', icon: 'sun', title: 'Light' },
      { value: 'dark', icon: 'moon', title: 'Dark' },
    ],
    dynamicTitle: true,
  },
};

/** A page around the story whose `color-scheme` is the toolbar's theme: elements follow what they inherit. */
export const stage: Decorator = (story, { globals }) =>
  html`<div class="stage" data-theme=${globals['theme'] === 'dark' ? 'dark' : 'light'}>${story()}</div>`;
