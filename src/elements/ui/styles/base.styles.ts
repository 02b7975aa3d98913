import { css, small } from './css.js';
import * as tokens from './tokens.js';

/** What all three elements share: the frame, type, buttons, links, notices and the hidden-but-spoken text. */
export const baseStyles = css`
  :host {
    display: block;
    writing-mode: horizontal-tb !important;
    text-decoration: none !important;
  }
  :host([hidden]) {
    display: none;
  }
  /* Around all else: what the page's style gives the element, by inheritance or by a rule for all elements, ends here. */
  .frame {
    all: initial;
    --ticketing-px: calc(max(9pt, ${tokens.fontSize}) / 14);
    display: block;
    inline-size: 100%;
    font-family: ${tokens.font};
    font-size: 14px;
    line-height: 20px;
    color: ${tokens.text};
    color-scheme: inherit;
    /* Whether it is there at all is the page's to say. */
    visibility: inherit;
    -webkit-locale: inherit;
    -webkit-text-size-adjust: 100%;
    -webkit-user-select: text;
    user-select: text;
  }
  /* What is in a language, and in its direction; without a box of its own. */
  .language {
    display: contents;
  }
  /* English may stand in a page of another language, whose titles and names are drawn as that wants them. */
  .language:lang(en) {
    -webkit-locale: inherit;
  }
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
  .small {
    font-size: ${small};
    line-height: 16px;
  }
  .small .small {
    font-size: inherit;
  }
  .support {
    margin-block-end: 12px;
  }
  .support > summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: ${tokens.accent};
    cursor: pointer;
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
  }
  a {
    color: ${tokens.accent};
    text-decoration: none;
    border-radius: 2px;
  }
  a:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 2px solid ${tokens.accent};
    outline-offset: 2px;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 32px;
    padding: 5px 12px;
    font: inherit;
    font-weight: 500;
    color: ${tokens.text};
    white-space: nowrap;
    cursor: pointer;
    user-select: none;
    background: ${tokens.surface};
    border: 1px solid ${tokens.controlBorder};
    border-radius: ${tokens.radius};
    transition: background-color 120ms ease-out;
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
    padding-inline: 8px;
    color: ${tokens.textMuted};
    background: none;
    border-color: transparent;
  }
  button.quiet:hover {
    color: ${tokens.text};
    background: ${tokens.surfaceSubtle};
  }
  button.icon {
    inline-size: 32px;
    padding: 0;
  }
  button.link {
    min-block-size: 24px;
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
    gap: 8px;
    align-items: flex-start;
    padding: 10px 12px;
    overflow-wrap: anywhere;
    border-radius: ${tokens.radius};
  }
  .notice > svg {
    margin-block-start: 2px;
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
    font-weight: 600;
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
    border-radius: 4px;
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
    padding: 4px 12px;
    margin-inline: auto;
    font-size: ${small};
    line-height: 16px;
    color: ${tokens.textMuted};
    background: ${tokens.surface};
    border: 1px solid ${tokens.border};
    border-radius: 999px;
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
      outline-offset: 2px;
    }
    button.link {
      text-decoration: underline;
    }
  }
`;
