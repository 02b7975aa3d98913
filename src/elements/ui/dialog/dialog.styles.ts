import { css } from '../styles/css.js';
import * as tokens from '../styles/tokens.js';

/** How much of the window is seen: an on-screen keyboard covers a part of it. */
const seen = css`var(--ticketing-seen, 100dvh)`;

/** The frame of every dialog: a sheet that is 560 px wide, or as high as the screen on a small one. */
export const dialogStyles = css`
  .dialog {
    flex-direction: column;
    /* Of the window, as percentages are in the top layer; WebKit may take 100vw for the width of a moment ago. */
    inline-size: min(${tokens.dialogWidth}, 100% - 32px);
    max-inline-size: none;
    max-block-size: min(760px, ${seen} - 32px);
    /* From a fixed line downwards: a dialog that grows does not move under the hands. */
    inset-block-start: var(--ticketing-seen-from, 0);
    margin-block: clamp(16px, (${seen} - 760px) / 2, 96px) auto;
    padding: 0;
    overflow: hidden;
    overflow-wrap: anywhere;
    /* Pages switch them off for all that is behind a dialog of theirs. */
    pointer-events: auto;
    color: ${tokens.text};
    background: ${tokens.surface};
    border: ${tokens.line};
    border-radius: ${tokens.radiusLarge};
    box-shadow: ${tokens.shadow};
  }
  /* It neither grows nor shrinks with what comes. */
  .dialog.sized {
    block-size: min(760px, ${seen} - 32px);
  }
  .dialog.medium {
    block-size: min(620px, ${seen} - 32px);
  }
  .dialog[open] {
    display: flex;
  }
  .dialog::backdrop {
    background: ${tokens.backdrop};
  }
  .dialog-header {
    display: flex;
    flex: none;
    gap: 2sp;
    align-items: center;
    justify-content: space-between;
    padding-block: 3sp;
    padding-inline: 5sp 3sp;
    border-block-end: ${tokens.line};
  }
  .dialog-header h2 {
    font-size: ${tokens.fontSizeHeading};
    font-weight: ${tokens.fontWeightHeading};
    line-height: ${tokens.lineHeightHeading};
    outline: 0;
  }
  /* Grown from the content's height: from a share of an unknown one WebKit makes nothing. */
  .dialog-form {
    display: flex;
    flex: auto;
    flex-direction: column;
    min-block-size: 0;
  }
  /* It gives way first; what went wrong does only where a field would not be left in view. */
  .dialog-body {
    /* What is in it for ears alone scrolls with it, and makes the dialog no higher than it is. */
    position: relative;
    flex: 1 9999 auto;
    padding: 4sp 5sp;
    overflow: hidden auto;
    /* What gets the focus comes whole, with the help under it. */
    scroll-padding-block: 4sp 7sp;
  }
  .dialog-body:has(> .form-loading) {
    overflow: hidden;
  }
  .dialog-body > * + * {
    margin-block-start: 4sp;
  }
  .dialog-footer {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 2sp;
    align-items: center;
    justify-content: flex-end;
    padding: 3sp 5sp;
    background: ${tokens.surface};
    border-block-start: ${tokens.line};
  }
  /* At the start; on a line of its own where there is no room beside the others. */
  .dialog-tools {
    flex: 1 1 auto;
  }
  /* Their colours say what can be pressed: at once. */
  .dialog-footer > button {
    min-inline-size: 80px;
    white-space: normal;
    transition: none;
  }
  .dialog-body:has(.field) {
    min-block-size: 96px;
  }
  /* Nothing but what went wrong: it stands where the form would. */
  .sized .dialog-body:not(:has(*)) {
    display: none;
  }
  .sized .dialog-body:not(:has(*)) ~ .dialog-alert {
    display: flex;
    flex: auto;
    flex-direction: column;
    justify-content: center;
    border: 0;
  }
  .dialog-alert {
    flex: 0 1 auto;
    overflow-y: auto;
    padding-inline: 5sp;
  }
  /* It takes the focus to be read: the ring is around what there is to read. */
  .dialog-alert:focus-visible {
    outline: 0;
  }
  .dialog-alert:focus-visible > .notice {
    outline: ${tokens.focusRing};
    outline-offset: ${tokens.focusOffset};
  }
  .dialog-alert > .notice {
    margin-block: 3sp;
  }
  .dialog-alert:has(> .notice) {
    border-block-start: ${tokens.line};
  }
  .dialog-form > .support {
    margin-inline: 5sp;
  }
  .dialog-alert:has(> .notice) ~ .dialog-footer {
    border-block-start: 0;
    padding-block-start: 0;
  }
  @media (max-width: 30em) {
    .dialog,
    .dialog:is(.sized, .medium) {
      inline-size: 100%;
      max-block-size: none;
      block-size: ${seen};
      margin: 0;
      border: 0;
      border-radius: 0;
    }
    .dialog-tools {
      flex-basis: 100%;
    }
    /* The step to take goes under the words. */
    .dialog .notice:has(> .notice-text + :not(.icon)) {
      flex-wrap: wrap;
      align-items: flex-start;
    }
    .dialog .notice > .notice-text:has(+ :not(.icon)) {
      flex-basis: calc(100% - 16px - 2sp);
    }
    .dialog .notice > .notice-text + :not(.icon) {
      margin-inline-start: calc(16px + 2sp);
    }
  }
  /* Too low for a frame that stays: the whole sheet scrolls, so that everything can be reached. */
  @media (max-height: 30em) {
    .dialog[open] {
      display: block;
      block-size: auto;
      max-block-size: ${seen};
      margin-block: auto;
      overflow-y: auto;
      /* What gets the focus is not to come to lie under the footer. */
      scroll-padding-block-end: 64px;
      }
    .dialog-body {
      overflow: visible;
    }
    .dialog-footer {
      position: sticky;
      inset-block-end: 0;
    }
  }
`;
