import { css } from 'lit';

/**
 * The design tokens, each read with its default. A page sets `--ticketing-*` on any ancestor of an element;
 * light and dark follow the inherited `color-scheme`.
 */
export const tokens = {
  surface: css`var(--ticketing-surface, light-dark(#ffffff, #161b22))`,
  surfaceSubtle: css`var(--ticketing-surface-subtle, light-dark(#f6f7f9, #1d232c))`,
  text: css`var(--ticketing-text, light-dark(#1b2027, #e6edf3))`,
  textMuted: css`var(--ticketing-text-muted, light-dark(#59636e, #9da7b3))`,
  border: css`var(--ticketing-border, light-dark(#d9dee4, #323a44))`,
  controlBorder: css`var(--ticketing-control-border, light-dark(#858f99, #77818c))`,
  accent: css`var(--ticketing-accent, light-dark(#0b5cad, #6cb0ff))`,
  onAccent: css`var(--ticketing-on-accent, light-dark(#ffffff, #0b1420))`,
  accentSubtle: css`var(--ticketing-accent-subtle, light-dark(#e8f1fb, #12283f))`,
  danger: css`var(--ticketing-danger, light-dark(#b42318, #ff8f85))`,
  dangerSubtle: css`var(--ticketing-danger-subtle, light-dark(#fdeceb, #3a1d1d))`,
  warning: css`var(--ticketing-warning, light-dark(#8a5a00, #e3b341))`,
  warningSubtle: css`var(--ticketing-warning-subtle, light-dark(#fdf3dc, #33290f))`,
  success: css`var(--ticketing-success, light-dark(#176639, #6fd391))`,
  successSubtle: css`var(--ticketing-success-subtle, light-dark(#e6f4ea, #15301f))`,
  radius: css`var(--ticketing-radius, 6px)`,
  radiusLarge: css`var(--ticketing-radius-large, 10px)`,
  font: css`var(--ticketing-font, inherit)`,
};
