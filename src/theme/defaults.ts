// Written by tools/tokens.ts from the tokens of the style sheets: npm run docs.

/** The tokens that are colours, without their `--ticketing-`. */
export type ColorToken =
  | 'surface'
  | 'surface-subtle'
  | 'text'
  | 'text-muted'
  | 'border'
  | 'control-border'
  | 'accent'
  | 'on-accent'
  | 'accent-subtle'
  | 'danger'
  | 'danger-subtle'
  | 'warning'
  | 'warning-subtle'
  | 'success'
  | 'success-subtle'
  | 'state-new'
  | 'state-in-progress'
  | 'state-on-hold'
  | 'state-resolved'
  | 'state-closed'
  | 'state-canceled'
  | 'state-unknown'
  | 'state-other'
  | 'backdrop'
  | 'focus-color';

/** The other tokens, in which there is no contrast. */
export type OtherToken =
  | 'font'
  | 'font-mono'
  | 'font-size'
  | 'font-size-small'
  | 'font-size-heading'
  | 'font-weight'
  | 'font-weight-medium'
  | 'font-weight-heading'
  | 'line-height'
  | 'space'
  | 'control-height'
  | 'row-height'
  | 'dialog-width'
  | 'radius'
  | 'radius-large'
  | 'radius-pill'
  | 'border-width'
  | 'shadow'
  | 'shadow-popover'
  | 'focus-width'
  | 'focus-offset'
  | 'motion-duration'
  | 'motion-easing';

/** The colours, each with its default. */
export const colors: Readonly<Record<ColorToken, string>> = {
  surface: 'light-dark(#ffffff, #161b22)',
  'surface-subtle': 'light-dark(#f6f7f9, #1d232c)',
  text: 'light-dark(#1b2027, #e6edf3)',
  'text-muted': 'light-dark(#59636e, #9da7b3)',
  border: 'light-dark(#d9dee4, #323a44)',
  'control-border': 'light-dark(#858f99, #77818c)',
  accent: 'light-dark(#0b5cad, #6cb0ff)',
  'on-accent': 'light-dark(#ffffff, #0b1420)',
  'accent-subtle': 'light-dark(#e8f1fb, #12283f)',
  danger: 'light-dark(#b42318, #ff8f85)',
  'danger-subtle': 'light-dark(#fdeceb, #3a1d1d)',
  warning: 'light-dark(#8a5a00, #e3b341)',
  'warning-subtle': 'light-dark(#fdf3dc, #33290f)',
  success: 'light-dark(#176639, #6fd391)',
  'success-subtle': 'light-dark(#e6f4ea, #15301f)',
  'state-new': 'light-dark(#0b5cad, #6cb0ff)',
  'state-in-progress': 'light-dark(#0b5cad, #6cb0ff)',
  'state-on-hold': 'var(--ticketing-warning)',
  'state-resolved': 'var(--ticketing-success)',
  'state-closed': 'var(--ticketing-text-muted)',
  'state-canceled': 'var(--ticketing-text-muted)',
  'state-unknown': 'var(--ticketing-warning)',
  'state-other': 'var(--ticketing-text-muted)',
  backdrop: 'rgb(10 15 22 / 45%)',
  'focus-color': 'var(--ticketing-accent)',
};

export const others: Readonly<Record<OtherToken, true>> = {
  font: true,
  'font-mono': true,
  'font-size': true,
  'font-size-small': true,
  'font-size-heading': true,
  'font-weight': true,
  'font-weight-medium': true,
  'font-weight-heading': true,
  'line-height': true,
  space: true,
  'control-height': true,
  'row-height': true,
  'dialog-width': true,
  radius: true,
  'radius-large': true,
  'radius-pill': true,
  'border-width': true,
  shadow: true,
  'shadow-popover': true,
  'focus-width': true,
  'focus-offset': true,
  'motion-duration': true,
  'motion-easing': true,
};
