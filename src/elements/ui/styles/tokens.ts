import { css } from './css.js';

/*
 * The design tokens, each read with its default. A page sets `--ticketing-*` on any ancestor of an element; light and dark follow the inherited
 * `color-scheme`. Each is an export of its own: a bundler shortens their names. What stands above each is what the documents and design tools show
 * (tools/tokens): its meaning, and its type in the Design Tokens format.
 */

/** Dialogs, menus, controls; the page's own colour around an element should be this one. @token color */
export const surface = css`var(--ticketing-surface, light-dark(#ffffff, #161b22))`;
/** What is set apart from the surface: neutral notices, details, previews, what is under the pointer. @token color */
export const surfaceSubtle = css`var(--ticketing-surface-subtle, light-dark(#f6f7f9, #1d232c))`;
/** Text. @token color */
export const text = css`var(--ticketing-text, light-dark(#1b2027, #e6edf3))`;
/** Secondary text, quiet buttons, placeholders. @token color */
export const textMuted = css`var(--ticketing-text-muted, light-dark(#59636e, #9da7b3))`;
/** Lines between rows, around dialogs and cards. @token color */
export const border = css`var(--ticketing-border, light-dark(#d9dee4, #323a44))`;
/** The edge of what can be pressed or typed into; 3 : 1 against both surfaces. @token color */
export const controlBorder = css`var(--ticketing-control-border, light-dark(#858f99, #77818c))`;
/** Links, the primary button, what is chosen. @token color */
export const accent = css`var(--ticketing-accent, light-dark(#0b5cad, #6cb0ff))`;
/** Text on the accent. @token color */
export const onAccent = css`var(--ticketing-on-accent, light-dark(#ffffff, #0b1420))`;
/** The background of what is chosen. @token color */
export const accentSubtle = css`var(--ticketing-accent-subtle, light-dark(#e8f1fb, #12283f))`;
/** Errors, and what removes something. @token color */
export const danger = css`var(--ticketing-danger, light-dark(#b42318, #ff8f85))`;
/** The background of an error. @token color */
export const dangerSubtle = css`var(--ticketing-danger-subtle, light-dark(#fdeceb, #3a1d1d))`;
/** Warnings, and what is in doubt. @token color */
export const warning = css`var(--ticketing-warning, light-dark(#8a5a00, #e3b341))`;
/** The background of a warning. @token color */
export const warningSubtle = css`var(--ticketing-warning-subtle, light-dark(#fdf3dc, #33290f))`;
/** What has gone well. @token color */
export const success = css`var(--ticketing-success, light-dark(#176639, #6fd391))`;
/** The background of what has gone well. @token color */
export const successSubtle = css`var(--ticketing-success-subtle, light-dark(#e6f4ea, #15301f))`;

// The colours of states do not follow the accent: a brand is no state. The background of a pill is 12 % of its colour on the surface.
/** The state New. @token color */
export const stateNew = css`var(--ticketing-state-new, light-dark(#0b5cad, #6cb0ff))`;
/** The state In Progress. @token color */
export const stateInProgress = css`var(--ticketing-state-in-progress, light-dark(#0b5cad, #6cb0ff))`;
/** The state On Hold. @token color */
export const stateOnHold = css`var(--ticketing-state-on-hold, ${warning})`;
/** The state Resolved. @token color */
export const stateResolved = css`var(--ticketing-state-resolved, ${success})`;
/** The state Closed. @token color */
export const stateClosed = css`var(--ticketing-state-closed, ${textMuted})`;
/** The state Canceled. @token color */
export const stateCanceled = css`var(--ticketing-state-canceled, ${textMuted})`;
/** A state that could not be read. @token color */
export const stateUnknown = css`var(--ticketing-state-unknown, ${warning})`;
/** A state of the instance's own. @token color */
export const stateOther = css`var(--ticketing-state-other, ${textMuted})`;

/** The family of text. @token fontFamily */
export const font = css`var(--ticketing-font, inherit)`;
/** The family of sys_ids and reports. @token fontFamily */
export const fontMono = css`var(--ticketing-font-mono, ui-monospace, monospace)`;
/** The size of text: all lengths below grow with it. @token dimension */
export const fontSize = css`var(--ticketing-font-size, 0.875rem)`;
/** The size of secondary text; never under 12 px. @token dimension */
export const fontSizeSmall = css`max(9pt, var(--ticketing-font-size-small, 12px))`;
/** The size of headings. @token dimension */
export const fontSizeHeading = css`var(--ticketing-font-size-heading, 16px)`;
/** The weight of text. @token fontWeight */
export const fontWeight = css`var(--ticketing-font-weight, 400)`;
/** The weight of labels, buttons, numbers of tickets and states. @token fontWeight */
export const fontWeightMedium = css`var(--ticketing-font-weight-medium, 500)`;
/** The weight of headings and of what a message begins with. @token fontWeight */
export const fontWeightHeading = css`var(--ticketing-font-weight-heading, 600)`;
/** The height of a line as a multiple of the size of text; small text has 14/15 of it, headings 21/20. @token number */
export const lineHeight = css`var(--ticketing-line-height, calc(20 / 14))`;

/** The step of space: paddings and gaps are its multiples. @token dimension */
export const space = css`var(--ticketing-space, 4px)`;
export const spaceCompact = css`var(--ticketing-space, 3px)`;
/** The height of buttons and fields; never under 24 px. @token dimension */
export const controlHeight = css`var(--ticketing-control-height, 32px)`;
export const controlHeightCompact = css`var(--ticketing-control-height, 28px)`;
/** The least height of a row of the list. @token dimension */
export const rowHeight = css`var(--ticketing-row-height, 44px)`;
export const rowHeightCompact = css`var(--ticketing-row-height, 36px)`;
/** The width of dialogs, where the window has it. @token dimension */
export const dialogWidth = css`var(--ticketing-dialog-width, 560px)`;

/** The corners of buttons, fields and notices; two thirds of it those of what is in them. @token dimension */
export const radius = css`var(--ticketing-radius, 6px)`;
/** The corners of dialogs. @token dimension */
export const radiusLarge = css`var(--ticketing-radius-large, 10px)`;
/** The corners of pills: states, the priority. @token dimension */
export const radiusPill = css`var(--ticketing-radius-pill, 999px)`;
/** The width of lines and edges. @token dimension */
export const borderWidth = css`var(--ticketing-border-width, 1px)`;
/** The shadow of dialogs. @token shadow */
export const shadow = css`var(--ticketing-shadow, 0 12px 32px rgb(0 0 0 / 24%))`;
/** The shadow of menus and lists of choices. @token shadow */
export const shadowPopover = css`var(--ticketing-shadow-popover, 0 6px 20px rgb(0 0 0 / 18%))`;
/** What lies over the page behind a dialog. @token color */
export const backdrop = css`var(--ticketing-backdrop, rgb(10 15 22 / 45%))`;
/** The ring around what has the focus; 3 : 1 against the surfaces. @token color */
export const focusColor = css`var(--ticketing-focus-color, ${accent})`;
/** The width of that ring. @token dimension */
export const focusWidth = css`var(--ticketing-focus-width, 2px)`;
/** Its distance from what has the focus. @token dimension */
export const focusOffset = css`var(--ticketing-focus-offset, 2px)`;
/** How long a change of colour takes; nothing moves for readers who want no motion. @token duration */
export const motionDuration = css`var(--ticketing-motion-duration, 120ms)`;
/** How it goes by. @token cubicBezier */
export const motionEasing = css`var(--ticketing-motion-easing, ease-out)`;

// What is made of tokens. The frame reads those that the density changes (base.styles.ts).
export const control = css`var(--ticketing-control)`;
export const row = css`var(--ticketing-row)`;
/** The least size of what can be pressed: 24 px, 44 px for fingers, whatever the size of text. */
export const target = css`var(--ticketing-target)`;
export const lineHeightSmall = css`calc(${lineHeight} * 14 / 15)`;
export const lineHeightHeading = css`calc(${lineHeight} * 21 / 20)`;
export const radiusSmall = css`calc(${radius} * 2 / 3)`;
export const line = css`${borderWidth} solid ${border}`;
export const controlLine = css`${borderWidth} solid ${controlBorder}`;
export const focusRing = css`${focusWidth} solid ${focusColor}`;
export const motion = css`${motionDuration} ${motionEasing}`;
/** Puts an icon of 16 px beside the first line of a text. */
export const besideLine = css`calc((1lh - 16px) / 2)`;
