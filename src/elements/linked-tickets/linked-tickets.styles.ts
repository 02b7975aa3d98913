import { css } from 'lit';
import { tokens } from '../shared/tokens.js';

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
    gap: 8px;
  }
  .section > .notice,
  .outcome > .notice {
    margin-block-end: 12px;
  }

  .list {
    display: grid;
    grid-template-columns: max-content max-content minmax(0, 1fr) max-content minmax(0, max-content) max-content max-content;
    border-block-start: 1px solid ${tokens.border};
  }
  .row {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    column-gap: 12px;
    align-items: center;
    min-block-size: 44px;
    padding-block: 5px;
    border-block-end: 1px solid ${tokens.border};
  }
  .row.dimmed > :not(.cell-actions, .cell-status) {
    color: ${tokens.textMuted};
  }
  .cell-title,
  .cell-assigned {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .cell-number a {
    display: inline-flex;
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
  .cell-assigned {
    max-inline-size: 160px;
  }
  .cell-synced {
    text-align: end;
  }
  .cell-note {
    grid-column: 1 / -1;
    overflow-wrap: anywhere;
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

  @container (max-width: 640px) {
    .cell-assigned {
      display: none;
    }
    .list {
      grid-template-columns: max-content max-content minmax(0, 1fr) max-content max-content max-content;
    }
  }
  @container (max-width: 480px) {
    .list {
      display: block;
    }
    .row {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      padding-block: 8px;
      padding-inline-end: 40px;
    }
    .cell-title,
    .cell-note {
      flex-basis: 100%;
    }
    .cell-title {
      white-space: normal;
    }
    .cell-actions {
      position: absolute;
      inset-block-start: 6px;
      inset-inline-end: 0;
    }
  }
`;
