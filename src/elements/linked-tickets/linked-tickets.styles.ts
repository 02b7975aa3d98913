import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

export const linkedTicketsStyles = css`
  .section {
    container-type: inline-size;
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    gap: 1sp 2sp;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 3sp;
  }
  /* As high as the buttons that come beside it: it keeps its place when they stand below. */
  .heading {
    display: flex;
    gap: 2sp;
    align-items: baseline;
    padding-block: max(0px, (${tokens.control} - 1lh) / 2);
    font-size: ${tokens.fontSizeHeading};
    font-weight: ${tokens.fontWeightHeading};
    line-height: ${tokens.lineHeightHeading};
  }
  /* The focus only rests here when what had it is gone: a ring would promise something to press. */
  #heading {
    outline: 0;
  }
  .count {
    font-weight: ${tokens.fontWeight};
  }
  .sort {
    display: flex;
    gap: 1sp;
    align-items: center;
    margin-inline-start: auto;
  }
  .sort > select {
    inline-size: auto;
    min-block-size: ${tokens.target};
    padding: 0 0.5sp;
    font: inherit;
    font-weight: ${tokens.fontWeightMedium};
    color: ${tokens.text};
    cursor: pointer;
    background: none;
    border: 0;
    border-radius: ${tokens.radiusSmall};
  }
  .sort > select:hover {
    background: ${tokens.surfaceSubtle};
  }
  @media (pointer: coarse) {
    .sort > select {
      font-size: max(12pt, 1em);
    }
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 2sp;
  }
  .section > .notice,
  .outcome > .notice {
    margin-block-end: 3sp;
  }
  /* In a long list, too, Undo is where one looks. */
  .outcome:has(> .notice) {
    position: sticky;
    inset-block-start: 2sp;
    z-index: 1;
    max-block-size: 40vh;
    overflow-y: auto;
  }
  .notice > .notice-link {
    flex: none;
    font-weight: ${tokens.fontWeightMedium};
  }
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: 1sp 3sp;
    align-items: center;
    min-block-size: ${tokens.control};
    margin-block-end: 3sp;
  }

  .one-way {
    margin-block-start: 2sp;
  }
  .group {
    padding-block: 3sp 1sp;
    font-weight: ${tokens.fontWeightMedium};
  }
  .filter + .group {
    padding-block-start: 0;
  }
  .list,
  .loading:has(> .skeleton-row) {
    border-block-start: ${tokens.line};
  }
  .empty {
    display: grid;
    gap: 1sp;
    justify-items: center;
    padding: 5sp 4sp;
    text-align: center;
    border-block: ${tokens.line};
  }
  .empty > svg {
    inline-size: 24px;
    block-size: 24px;
    margin-block-end: 1sp;
    color: ${tokens.textMuted};
  }
  .empty > strong {
    font-weight: ${tokens.fontWeightHeading};
  }
  .empty > p {
    max-inline-size: 60ch;
    text-align: center;
    text-wrap: balance;
  }
  .empty > .actions {
    justify-content: center;
    margin-block-start: 3sp;
  }
  .none {
    padding-block: 2sp;
  }
  .skeleton-row .skeleton {
    display: block;
    inline-size: min(100%, 96px);
    block-size: 0.8lh;
  }
  .skeleton-row > :is(.cell-status, .cell-number) {
    min-inline-size: 72px;
  }
  .skeleton-row > .cell-title > .skeleton {
    inline-size: min(100%, 360px);
  }
  .skeleton-row > .cell-actions > .skeleton {
    inline-size: ${tokens.control};
    block-size: ${tokens.control};
    opacity: 0.5;
  }

  @container (max-width: ${420 / 14}em) {
    /* The step to take goes under the words. */
    .notice:has(> .notice-text + :not(.icon)) {
      flex-wrap: wrap;
      align-items: flex-start;
    }
    .notice > .notice-text:has(+ :not(.icon)) {
      flex-basis: calc(100% - 16px - 2sp);
    }
    .notice > .notice-text + :not(.icon) {
      margin-inline-start: calc(16px + 2sp);
    }
  }
`;
