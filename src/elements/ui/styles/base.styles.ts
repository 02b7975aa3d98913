import { css } from './css.js';
import * as tokens from './tokens.js';

/** What all three elements share: type, buttons, links, notices and the hidden-but-spoken text. */
export const baseStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  dl,
  dd {
    margin: 0;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  /* A sentence keeps its order, and stands where the page's direction has it, whatever language it is in. */
  :where(p, li, dt, dd, h2, h3, legend, label, button, summary, strong, .heading, .small) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
  :where(pre, .verbatim) {
    text-align: start;
  }
  .small {
    font-size: ${tokens.fontSizeSmall};
    line-height: ${tokens.lineHeightSmall};
  }
  .small .small {
    font-size: inherit;
  }
  .support {
    margin-block-end: 3sp;
  }
  summary {
    inline-size: fit-content;
    padding-block: max(0px, (${tokens.target} - 1lh) / 2);
    color: ${tokens.accent};
    cursor: pointer;
    border-radius: ${tokens.radiusSmall};
  }
  .muted {
    color: ${tokens.textMuted};
  }
  .numeric {
    font-variant-numeric: tabular-nums;
  }
  .sr-only {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    /* Who copies what is seen gets that alone. */
    -webkit-user-select: none;
    user-select: none;
  }
  a {
    color: ${tokens.accent};
    text-decoration: none;
    border-radius: ${tokens.radiusSmall};
  }
  a:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: ${tokens.focusRing};
    outline-offset: ${tokens.focusOffset};
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 1.5sp;
    min-block-size: ${tokens.control};
    padding: 1sp 3sp;
    font: inherit;
    font-weight: ${tokens.fontWeightMedium};
    color: ${tokens.text};
    white-space: nowrap;
    cursor: pointer;
    user-select: none;
    background: ${tokens.surface};
    border: ${tokens.controlLine};
    border-radius: ${tokens.radius};
    transition: background-color ${tokens.motion};
  }
  button:hover {
    background: ${tokens.surfaceSubtle};
  }
  button.primary {
    color: ${tokens.onAccent};
    background: ${tokens.accent};
    border-color: ${tokens.accent};
  }
  button.primary:hover {
    background: color-mix(in srgb, ${tokens.accent} 88%, ${tokens.text});
  }
  button.danger {
    color: ${tokens.surface};
    background: ${tokens.danger};
    border-color: ${tokens.danger};
  }
  button.danger:hover {
    background: color-mix(in srgb, ${tokens.danger} 88%, ${tokens.text});
  }
  button:is(:disabled, [aria-disabled='true']):is(*, .primary, .danger) {
    color: ${tokens.textMuted};
    cursor: default;
    background: ${tokens.surfaceSubtle};
    border-color: ${tokens.border};
  }
  button.quiet {
    padding-inline: 2sp;
    color: ${tokens.textMuted};
    background: none;
    border-color: transparent;
  }
  button.quiet:hover {
    color: ${tokens.text};
    background: ${tokens.surfaceSubtle};
  }
  button.icon {
    inline-size: ${tokens.control};
    padding: 0;
  }
  button.link {
    min-block-size: ${tokens.target};
    padding: 0;
    color: ${tokens.accent};
    background: none;
    border: 0;
  }
  button.link:hover {
    text-decoration: underline;
  }
  svg {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
  }

  .notice {
    display: flex;
    gap: 2sp;
    align-items: flex-start;
    padding: 2.5sp 3sp;
    overflow-wrap: anywhere;
    border-radius: ${tokens.radius};
  }
  .notice > svg {
    margin-block-start: ${tokens.besideLine};
  }
  .notice:has(> button) {
    align-items: center;
  }
  .notice:has(> button) > svg {
    margin-block-start: 0;
  }
  .notice > .notice-text {
    flex: 1;
    min-inline-size: 0;
  }
  .notice strong {
    font-weight: ${tokens.fontWeightHeading};
  }
  /* What follows may be the backend's own words, in another language: they begin a line, and keep their order. */
  .notice strong:dir(rtl) {
    display: block;
  }
  .notice button {
    flex: none;
  }
  .notice.error {
    background: ${tokens.dangerSubtle};
  }
  .notice.error > svg {
    color: ${tokens.danger};
  }
  .notice.warning {
    background: ${tokens.warningSubtle};
  }
  .notice.warning > svg {
    color: ${tokens.warning};
  }
  .notice.success {
    background: ${tokens.successSubtle};
  }
  .notice.success > svg {
    color: ${tokens.success};
  }
  .notice.info {
    background: ${tokens.surfaceSubtle};
  }
  .notice.info > svg {
    color: ${tokens.textMuted};
  }

  .skeleton {
    background: color-mix(in srgb, ${tokens.border} 60%, ${tokens.surface});
    border-radius: ${tokens.radiusSmall};
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  .loading {
    position: relative;
  }
  /* Spoken at once, seen only when the answer is slow; it lies over the skeleton and moves nothing. */
  .loading-note {
    position: absolute;
    inset-block-start: 50%;
    inset-inline: 0;
    inline-size: fit-content;
    padding: 1sp 3sp;
    margin-inline: auto;
    font-size: ${tokens.fontSizeSmall};
    line-height: ${tokens.lineHeightSmall};
    color: ${tokens.textMuted};
    background: ${tokens.surface};
    border: ${tokens.line};
    border-radius: ${tokens.radiusPill};
    translate: 0 -50%;
    animation: appear 1ms 1s backwards;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
  /* On paper nothing can be pressed, and a dialog, of which a window shows a part, is none of the page's text. */
  @media print {
    button:not(.time),
    dialog,
    .filter,
    .sort,
    .external,
    .skeleton,
    .loading-note {
      display: none !important;
    }
    li {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .notice,
    .skeleton {
      border: 1px solid CanvasText;
    }
    button:is(:disabled, [aria-disabled='true']):is(*, .primary, .danger) {
      color: GrayText;
      border-color: GrayText;
    }
    button.primary:not([aria-disabled='true']),
    button.danger:not([aria-disabled='true']) {
      outline: 1px solid ButtonBorder;
      outline-offset: -3px;
    }
    button.primary:focus-visible,
    button.danger:focus-visible {
      outline: 2px solid Highlight;
      outline-offset: ${tokens.focusOffset};
    }
    button.link {
      text-decoration: underline;
    }
  }
`;
