import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

export const linkTicketStyles = css`
  /* Of one height, whatever is found: nothing moves under the pointer. */
  .dialog:has(.link-body) {
    block-size: min(720px, 100dvh - 32px);
  }
  .link-body > * + * {
    margin-block-start: 16px;
  }
  .hits {
    min-inline-size: 0;
    padding: 0;
    margin-inline: 0;
    margin-block-end: 0;
    border: 0;
    border-block-start: 1px solid ${tokens.border};
  }
  .hit {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    padding: 8px;
    border-block-end: 1px solid ${tokens.border};
  }
  .hit > label {
    display: flex;
    flex: 1;
    gap: 10px;
    min-inline-size: 0;
    cursor: pointer;
  }
  .hit:has(> label):hover {
    background: ${tokens.surfaceSubtle};
  }
  /* Big enough for a finger, without a higher row. */
  .hit > a {
    padding: 4px;
    margin: -4px;
  }
  .hit > a > svg {
    inline-size: 16px;
    block-size: 16px;
  }
  .hit.chosen {
    background: ${tokens.accentSubtle};
  }
  .hit.linked {
    padding-inline-start: 34px;
    color: ${tokens.textMuted};
  }
  .hit input {
    flex: none;
    inline-size: 16px;
    min-block-size: 16px;
    block-size: 16px;
    margin: 2px 0 0;
    accent-color: ${tokens.accent};
  }
  .hit input:focus-visible {
    outline-offset: 2px;
  }
  .hit-text {
    flex: 1;
    min-inline-size: 0;
  }
  .hit-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  .hit-head > .badge {
    white-space: normal;
  }
  .hit-head strong {
    font-weight: 600;
  }
  .hit-mark {
    font-weight: 500;
  }
  .hit-title,
  .hit-meta {
    display: block;
    overflow-wrap: anywhere;
  }

  .writes {
    flex: 0 1 auto;
    max-block-size: 45%;
    padding: 12px 20px;
    overflow-y: auto;
    background: ${tokens.surfaceSubtle};
    border-block-start: 1px solid ${tokens.border};
  }
  .writes strong {
    font-weight: 600;
  }
  .writes > * + * {
    margin-block-start: 4px;
  }
  .verbatim {
    white-space: pre-wrap;
  }
  .writes pre {
    max-block-size: 132px;
    padding: 8px;
    margin-block: 4px 0;
    overflow: auto;
    font-family: inherit;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: ${tokens.surface};
    border: 1px solid ${tokens.border};
    border-radius: 4px;
  }
  @media (max-width: 30em) {
    .dialog:has(.link-body) {
      block-size: 100dvh;
    }
    .writes pre {
      max-block-size: 88px;
    }
  }
`;
