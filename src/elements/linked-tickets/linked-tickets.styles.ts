import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

export const linkedTicketsStyles = css`
  .section {
    container-type: inline-size;
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    min-block-size: 32px;
    margin-block-end: 12px;
  }
  .heading {
    display: flex;
    gap: 8px;
    align-items: baseline;
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
  }
  /* The focus only rests here when what had it is gone: a ring would promise something to press. */
  #heading {
    outline: 0;
  }
  .count {
    font-weight: 400;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .section > .notice,
  .outcome > .notice {
    margin-block-end: 12px;
  }
  /* In a long list, too, Undo is where one looks. */
  .outcome:has(> .notice) {
    position: sticky;
    inset-block-start: 8px;
    z-index: 1;
    max-block-size: 40vh;
    overflow-y: auto;
  }
  .notice > .notice-link {
    flex: none;
    font-weight: 500;
  }
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    min-block-size: 32px;
    margin-block-end: 12px;
  }

  .one-way {
    margin-block-start: 8px;
  }
  .list {
    border-block-start: 1px solid ${tokens.border};
  }
  /* Tracks of fixed size: columns that align without one grid around a thousand rows, and stay where they are. */
  .row {
    display: grid;
    grid-template-columns: 128px 124px minmax(0, 1fr) 24px 120px 92px max-content;
    column-gap: 12px;
    align-items: center;
    min-block-size: 44px;
    padding-block: 5px;
    border-block-end: 1px solid ${tokens.border};
    content-visibility: auto;
    /* Of the content alone: padding and border come on top. */
    contain-intrinsic-block-size: auto 33px;
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
    gap: 2px;
    align-items: center;
    min-block-size: 24px;
    font-weight: 500;
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
    gap: 2px;
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
    margin-inline-end: 8px;
  }
  .cell-note > button:hover {
    background: none;
  }
  .cell-note.warning {
    color: ${tokens.warning};
  }
  .empty {
    padding: 20px;
    text-align: center;
    background: ${tokens.surfaceSubtle};
    border-radius: ${tokens.radius};
  }
  .empty > strong {
    font-weight: 600;
  }
  .empty ul {
    inline-size: fit-content;
    margin: 8px auto 0;
    text-align: start;
  }
  .skeleton-row {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 45px;
    border-block-end: 1px solid ${tokens.border};
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
      gap: 2px 8px;
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
      padding-block-end: 4px;
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
      flex-basis: calc(100% - 24px);
    }
    .notice > .notice-text + :not(.icon) {
      margin-inline-start: 24px;
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
      inline-size: 28px;
    }
    .cell-priority,
    .cell-assigned,
    .cell-synced {
      order: 5;
      padding-block-end: 4px;
    }
  }
`;
