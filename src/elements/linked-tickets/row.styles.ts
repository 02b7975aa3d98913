import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

/** The rows of the list: on one line with a note under it, on several where the list is narrow. */
export const rowStyles = css`
  /* Tracks of fixed size: columns that align without one grid around a thousand rows, and stay where they are, whatever is read. */
  .line {
    display: grid;
    grid-template-rows: minmax(1lh, auto) minmax(calc(${tokens.row} - 1lh - 4px), auto);
    grid-template-columns: calc(31px + 11ch) calc(11ch + 16px) 3ch minmax(0, 1fr) 10ch max-content;
    column-gap: 3sp;
    align-items: center;
    min-block-size: ${tokens.row};
    padding-block: 1px 2px;
    border-block-end: ${tokens.line};
    content-visibility: auto;
    /* Of the content alone: padding and border come on top. */
    contain-intrinsic-block-size: auto calc(${tokens.row} - 4px);
  }
  .line > * {
    grid-row: 1 / 3;
  }
  .row.dimmed > :not(.cell-actions, .cell-status, .cell-details) {
    color: ${tokens.textMuted};
  }
  .cell-status {
    display: flex;
    min-inline-size: 0;
  }
  .cell-status > .badge {
    white-space: normal;
  }
  .line > .cell-title {
    grid-row: 1;
    align-self: end;
    display: -webkit-box;
    overflow: hidden;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    overflow-wrap: anywhere;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .row.open > .cell-title {
    -webkit-line-clamp: none;
  }
  .line > .cell-note {
    grid-row: 2;
  }
  .cell-priority {
    position: relative;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
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
  .cell-actions svg {
    transition: rotate ${tokens.motion};
  }
  .cell-actions > [aria-expanded='true'] svg {
    rotate: 180deg;
  }
  button.unlink:hover {
    color: ${tokens.danger};
    background: ${tokens.dangerSubtle};
  }
  .line > .cell-details {
    grid-row: 3;
    grid-column: 1 / -1;
    overflow-wrap: anywhere;
  }
  .cell-note {
    display: flex;
    flex-wrap: wrap;
    gap: 0 3sp;
    align-items: center;
    overflow-wrap: anywhere;
  }
  /* Each sentence in the direction of its language. */
  .cell-note > :not(.brief) span {
    unicode-bidi: plaintext;
  }
  /* On its one line, whatever is said. */
  .cell-note.brief,
  .brief > .trouble {
    flex-wrap: nowrap;
    min-inline-size: 0;
    white-space: nowrap;
  }
  .brief :is(.facts, .said) {
    /* Words for screen readers alone are positioned: they would stand out of a box that is not. */
    position: relative;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .brief > .trouble {
    padding-block: 0;
  }
  .trouble {
    display: flex;
    gap: 1sp 2sp;
    padding-block: 2px;
    color: ${tokens.warning};
  }
  .trouble > svg {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: calc((1lh - 14px) / 2);
    margin-inline-end: -1sp;
  }
  .said {
    flex: 1;
  }
  /* Of the height of its line; what can be pressed is higher. */
  .tiny {
    position: relative;
    flex: none;
    align-self: start;
    min-block-size: 20px;
    padding: 0 2sp;
    margin-block: calc((1lh - 20px) / 2);
    border-color: ${tokens.border};
    border-radius: ${tokens.radiusSmall};
  }
  .tiny::after {
    position: absolute;
    inset: -4px 0;
    content: '';
  }

  /* The facts on one line, what it is about under them. */
  @container (max-width: ${680 / 14}em) {
    .line {
      grid-template-rows: auto minmax(1lh, auto) minmax(20px, auto);
      grid-template-columns: max-content fit-content(160px) max-content minmax(0, 1fr) max-content;
      column-gap: 2sp;
      contain-intrinsic-block-size: auto 72px;
    }
    .line > * {
      grid-row: 1;
    }
    .line > :is(.cell-title, .cell-note, .cell-details) {
      grid-column: 1 / -1;
    }
    .line > .cell-title {
      grid-row: 2;
    }
    .line > .cell-note {
      grid-row: 3;
    }
    .line > .cell-details {
      grid-row: 4;
    }
  }
  @container (max-width: ${420 / 14}em) {
    .line {
      display: flex;
      flex-wrap: wrap;
      contain-intrinsic-block-size: auto 72px;
    }
    /* It breaks where it does not fit by itself, and not to make room for others. */
    .cell-number {
      flex: 1 0 auto;
      max-inline-size: 100%;
    }
    .cell-actions {
      order: 1;
    }
    /* The number is the link: its sign gives way, and the buttons' width, so that it need not break. */
    .external {
      display: none;
    }
    .cell-actions > button {
      inline-size: min(28px, ${tokens.control});
    }
    .line > :is(.cell-title, .cell-note:not(.brief), .cell-details) {
      flex-basis: 100%;
      order: 2;
    }
    .cell-priority,
    .cell-note,
    .cell-synced {
      flex: none;
      order: 3;
      min-block-size: 20px;
    }
    .cell-priority,
    .cell-synced {
      line-height: 20px;
    }
    .cell-note {
      flex: 1;
    }
    .line > :is(.cell-note:not(.brief), .cell-details) {
      order: 4;
    }
    .skeleton-row > .cell-title {
      min-block-size: 2lh;
    }
    .said {
      flex-basis: 60%;
    }
    :not(.brief) > .trouble {
      flex-wrap: wrap;
    }
  }
  /* For fingers. */
  @media (pointer: coarse) {
    .cell-actions {
      gap: 2sp;
    }
    .line > .cell-actions > button {
      inline-size: ${tokens.control};
    }
    .tiny {
      min-block-size: 28px;
      padding-inline: 3sp;
    }
    .tiny::after {
      inset: calc((28px - ${tokens.target}) / 2) 0;
    }
  }
  @media print {
    .line {
      content-visibility: visible;
      break-inside: avoid;
    }
  }
`;
