import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

export const linkedTicketsStyles = css`
  .section {
    container-type: inline-size;
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    gap: 2sp;
    align-items: center;
    justify-content: space-between;
    min-block-size: ${tokens.control};
    margin-block-end: 3sp;
  }
  .heading {
    display: flex;
    gap: 2sp;
    align-items: baseline;
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
  .list,
  .loading:has(> .skeleton-row) {
    border-block-start: ${tokens.line};
  }
  /* Tracks of fixed size: columns that align without one grid around a thousand rows, and stay where they are. */
  .row {
    display: grid;
    grid-template-columns: 128px 124px minmax(0, 1fr) 24px 120px 92px max-content;
    column-gap: 3sp;
    align-items: center;
    min-block-size: ${tokens.row};
    padding-block: 1sp;
    border-block-end: ${tokens.line};
    content-visibility: auto;
    /* Of the content alone: padding and border come on top. */
    contain-intrinsic-block-size: auto calc(${tokens.row} - 2sp - 1px);
  }
  .row.dimmed > :not(.cell-actions, .cell-status, .cell-details, .warning) {
    color: ${tokens.textMuted};
  }
  .cell-status {
    display: flex;
    min-inline-size: 0;
  }
  .cell-title,
  .cell-priority,
  .cell-assigned {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .open > .cell-title {
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .cell-number {
    overflow-wrap: anywhere;
  }
  .cell-number a {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.5sp;
    align-items: center;
    min-block-size: ${tokens.target};
    font-weight: ${tokens.fontWeightMedium};
  }
  .external svg {
    inline-size: 14px;
    block-size: 14px;
    vertical-align: -2px;
  }
  .cell-synced {
    text-align: end;
  }
  .cell-actions {
    display: flex;
    gap: 0.5sp;
  }
  .cell-actions > [aria-expanded='true'] {
    color: ${tokens.text};
    background: ${tokens.surfaceSubtle};
  }
  .cell-note,
  .cell-details {
    grid-column: 1 / -1;
    overflow-wrap: anywhere;
  }
  /* Under the number, which it is about. */
  .cell-note {
    grid-column-start: 2;
    padding-block-end: 3px;
  }
  .cell-note > button {
    margin-inline-end: 2sp;
  }
  .cell-note > button:hover {
    background: none;
  }
  .cell-note.warning {
    color: ${tokens.warning};
  }
  .empty {
    padding: 5sp;
    text-align: center;
    background: ${tokens.surfaceSubtle};
    border-radius: ${tokens.radius};
  }
  .empty > strong {
    font-weight: ${tokens.fontWeightHeading};
  }
  .empty ul {
    inline-size: fit-content;
    margin: 2sp auto 0;
    text-align: start;
  }
  .skeleton-row {
    display: flex;
    gap: 3sp;
    align-items: center;
    min-block-size: ${tokens.row};
    border-block-end: ${tokens.line};
  }
  .skeleton-row .skeleton {
    block-size: 16px;
    inline-size: 96px;
  }
  .skeleton-row .skeleton.long {
    flex: 1;
  }

  /* Two lines a row: what it is, then what it is about. */
  @container (max-width: ${820 / 14}em) {
    .row {
      grid-template-columns: max-content fit-content(160px) max-content minmax(0, 1fr) max-content max-content;
      gap: 0.5sp 2sp;
      contain-intrinsic-block-size: auto 58px;
    }
    .cell-priority,
    .cell-assigned {
      order: 1;
    }
    .cell-synced {
      order: 2;
    }
    .cell-actions {
      order: 3;
    }
    .cell-title {
      grid-column: 1 / -1;
      order: 4;
      padding-block-end: 1sp;
      white-space: normal;
    }
    .cell-note,
    .cell-details {
      grid-column-start: 1;
      order: 6;
    }
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
    .row {
      display: flex;
      flex-wrap: wrap;
      contain-intrinsic-block-size: auto 80px;
    }
    /* It breaks where it does not fit by itself, and not to make room for others. */
    .cell-number {
      flex: 1 0 auto;
      max-inline-size: 100%;
    }
    .cell-assigned {
      flex: 1;
    }
    .cell-title,
    .cell-note,
    .cell-details {
      flex-basis: 100%;
    }
    /* The number is the link: its sign gives way, and the buttons' width, so that it need not break. */
    .external {
      display: none;
    }
    .cell-actions > button {
      inline-size: min(28px, ${tokens.control});
    }
    .cell-priority,
    .cell-assigned,
    .cell-synced {
      order: 5;
      padding-block-end: 1sp;
    }
  }
`;
