import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

export const linkTicketStyles = css`
  .link-body > * + * {
    margin-block-start: 4sp;
  }
  .hit-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 1sp 2sp;
    align-items: center;
    min-block-size: ${tokens.control};
  }
  .link-body > .hit-tools {
    margin-block-start: 2sp;
  }
  .hit-tools > p {
    flex: 1 1 20ch;
  }
  .hit-filters {
    display: flex;
    flex: 0 1 auto;
    gap: 2sp;
    min-inline-size: 0;
  }
  .hit-filters > select {
    flex: 0 1 auto;
    inline-size: auto;
    min-inline-size: 0;
    max-inline-size: 20ch;
  }
  .hits {
    min-inline-size: 0;
    padding: 0;
    margin-inline: 0;
    margin-block-end: 0;
    border: 0;
    border-block-start: ${tokens.line};
  }
  .link-body > .hits {
    margin-block-start: 2sp;
  }
  /* A legend lies on the edge of its frame: under a heading there is the line of the first hit. */
  .hits:has(> .hits-title) {
    border: 0;
  }
  .hits-title {
    inline-size: 100%;
    padding: 0 0 1sp;
    font-weight: ${tokens.fontWeightHeading};
    border-block-end: ${tokens.line};
  }
  .link-body > .hits + .hits:has(> .hits-title) {
    margin-block-start: 4sp;
  }
  .hits-loading {
    block-size: calc(4 * 68px);
  }
  .hits-more {
    inline-size: 100%;
  }
  .hit-item {
    border-block-end: ${tokens.line};
  }
  .hit {
    display: flex;
    gap: 2.5sp;
    align-items: flex-start;
    padding: 1.5sp 2sp;
  }
  .hit > label {
    display: flex;
    flex: 1;
    gap: 2.5sp;
    min-inline-size: 0;
    cursor: pointer;
  }
  .hit:has(> label):hover {
    background: ${tokens.surfaceSubtle};
  }
  /* It keeps its tint under the pointer, too. */
  .hit:has(:checked):is(*, :hover),
  .hit:has(:checked) + .writes {
    background: ${tokens.accentSubtle};
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
  .hit.linked {
    padding-inline-start: calc(16px + 4.5sp);
    color: ${tokens.textMuted};
  }
  .hit input {
    flex: none;
    inline-size: 16px;
    min-block-size: 16px;
    block-size: 16px;
    margin: 3px 0 0;
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
    overflow-wrap: anywhere;
  }
  .hit-meta {
    display: block;
  }
  .hit-title {
    display: -webkit-box;
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
  }
  .hit:has(:checked) .hit-title {
    display: block;
  }

  .writes {
    padding-block-end: 2sp;
    padding-inline: calc(16px + 4.5sp) 2sp;
  }
  .writes strong {
    font-weight: ${tokens.fontWeightHeading};
  }
  .writes > * + * {
    margin-block-start: 1sp;
  }
  /* As much room as the text takes: nothing moves when it comes. */
  .writes-loading {
    min-block-size: calc(4lh + 2sp);
  }
  .writes-folded {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4sp;
    min-block-size: max(1lh, ${tokens.target});
  }
  .writes-folded > details {
    min-inline-size: 0;
  }
  .writes-folded > [open] {
    flex: 1 0 100%;
  }
  .writes-first {
    overflow: hidden;
    font-weight: ${tokens.fontWeightMedium};
    white-space: nowrap;
    text-overflow: ellipsis;
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
    .hit-tools > p,
    .hit-filters {
      flex-basis: 100%;
    }
    .hit-filters > select {
      flex: 1;
    }
    .writes-loading {
      min-block-size: calc(6lh + 2sp);
    }
    .writes pre {
      max-block-size: 88px;
    }
  }
`;
