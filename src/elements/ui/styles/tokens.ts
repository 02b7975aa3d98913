import { css } from './css.js';

/**
 * The design tokens, each read with its default. A page sets `--ticketing-*` on any ancestor of an element;
 * light and dark follow the inherited `color-scheme`. Each is an export of its own: a bundler shortens their names.
 */
export const surface = css`var(--ticketing-surface, light-dark(#ffffff, #161b22))`;
export const surfaceSubtle = css`var(--ticketing-surface-subtle, light-dark(#f6f7f9, #1d232c))`;
export const text = css`var(--ticketing-text, light-dark(#1b2027, #e6edf3))`;
export const textMuted = css`var(--ticketing-text-muted, light-dark(#59636e, #9da7b3))`;
export const border = css`var(--ticketing-border, light-dark(#d9dee4, #323a44))`;
export const controlBorder = css`var(--ticketing-control-border, light-dark(#858f99, #77818c))`;
export const accent = css`var(--ticketing-accent, light-dark(#0b5cad, #6cb0ff))`;
export const onAccent = css`var(--ticketing-on-accent, light-dark(#ffffff, #0b1420))`;
export const accentSubtle = css`var(--ticketing-accent-subtle, light-dark(#e8f1fb, #12283f))`;
export const danger = css`var(--ticketing-danger, light-dark(#b42318, #ff8f85))`;
export const dangerSubtle = css`var(--ticketing-danger-subtle, light-dark(#fdeceb, #3a1d1d))`;
export const warning = css`var(--ticketing-warning, light-dark(#8a5a00, #e3b341))`;
export const warningSubtle = css`var(--ticketing-warning-subtle, light-dark(#fdf3dc, #33290f))`;
export const success = css`var(--ticketing-success, light-dark(#176639, #6fd391))`;
export const successSubtle = css`var(--ticketing-success-subtle, light-dark(#e6f4ea, #15301f))`;
export const radius = css`var(--ticketing-radius, 6px)`;
export const radiusLarge = css`var(--ticketing-radius-large, 10px)`;
export const fontSize = css`var(--ticketing-font-size, 0.875rem)`;
export const font = css`var(--ticketing-font, inherit)`;
