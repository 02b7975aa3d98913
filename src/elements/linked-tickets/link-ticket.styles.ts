import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

export const linkTicketStyles = css`
  .link-body > * + * {
    margin-block-start: 4sp;
  }
  .hits {
    min-inline-size: 0;
    padding: 0;
    margin-inline: 0;
    margin-block-end: 0;
    border: 0;
    border-block-start: ${tokens.line};
  }
  .hit {
    display: flex;
    gap: 2.5sp;
    align-items: flex-start;
    padding: 2sp;
    border-block-end: ${tokens.line};
  }
  .hit > label {
    display: flex;
    flex: 1;
    gap: 2.5sp;
    min-inline-size: 0;
    cursor: pointer;
  }
  .hit:has(> label):not(.chosen):hover {
    background: ${tokens.surfaceSubtle};
  }
  /* Big enough for a finger, without a higher row. */
  .hit > a {
    padding: calc((${tokens.target} - 16px) / 2);
    margin: calc((16px - ${tokens.target}) / 2);
  }
  .hit > a > svg {
    inline-size: 16px;
    block-size: 16px;
  }
  .hit.chosen {
    background: ${tokens.accentSubtle};
  }
  .hit.linked {
    padding-inline-start: calc(16px + 4.5sp);
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
    outline-offset: ${tokens.focusOffset};
  }
  .hit-text {
    flex: 1;
    min-inline-size: 0;
  }
  .hit-head {
    display: flex;
    flex-wrap: wrap;
    gap: 1sp 2sp;
    align-items: center;
  }
  .hit-head > .badge {
    white-space: normal;
  }
  .hit-head strong {
    font-weight: ${tokens.fontWeightHeading};
  }
  .hit-mark {
    font-weight: ${tokens.fontWeightMedium};
  }
  .hit-title,
  .hit-meta {
    display: block;
    overflow-wrap: anywhere;
  }

  .writes {
    flex: 0 1 auto;
    max-block-size: 45%;
    padding: 3sp 5sp;
    overflow-y: auto;
    background: ${tokens.surfaceSubtle};
    border-block-start: ${tokens.line};
  }
  .writes strong {
    font-weight: ${tokens.fontWeightHeading};
  }
  .writes > * + * {
    margin-block-start: 1sp;
  }
  .verbatim {
    white-space: pre-wrap;
  }
  .writes pre {
    max-block-size: 132px;
    padding: 2sp;
    margin-block: 1sp 0;
    overflow: auto;
    font-family: inherit;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: ${tokens.surface};
    border: ${tokens.line};
    border-radius: ${tokens.radiusSmall};
  }
  @media (max-width: 30em) {
    .writes pre {
      max-block-size: 88px;
    }
  }
`;
