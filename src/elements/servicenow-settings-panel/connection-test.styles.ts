import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

/** The checklist of a connection test; in the panel and in the dialog. */
export const connectionTestStyles = css`
  .test {
    padding: 2sp 3sp 3sp;
    background: ${tokens.surfaceSubtle};
    border-radius: ${tokens.radius};
  }
  .panel > .test {
    margin-block-end: 2sp;
  }
  .test-header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: ${tokens.control};
  }
  .test-header strong,
  .test .test-summary {
    font-weight: ${tokens.fontWeightHeading};
  }
  .test-header strong {
    font-size: ${tokens.fontSizeSmall};
    color: ${tokens.textMuted};
  }
  /* No wider than the eye goes from a check to its outcome. */
  .checks {
    max-inline-size: 640px;
    margin-block: 2sp;
  }
  .check-row {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 0 2sp;
    padding-block: 0.75sp;
    overflow-wrap: anywhere;
  }
  .check-row > svg {
    margin-block-start: ${tokens.besideLine};
    color: ${tokens.textMuted};
  }
  .check-outcome {
    padding-block-start: 2px;
    white-space: nowrap;
  }
  .check-more {
    grid-column: 2 / -1;
  }
  .check-row.passed > svg {
    color: ${tokens.success};
  }
  .check-row.failed > svg,
  .check-row.failed > .check-outcome {
    color: ${tokens.danger};
  }
  .check-row.limit > svg,
  .check-row.limit > .check-outcome {
    color: ${tokens.warning};
  }
  .check-row:is(.skipped, .pending) {
    color: ${tokens.textMuted};
  }
  .check-row.skipped > .check-title {
    grid-column: 2 / -1;
    padding-block: 2px;
  }
  .check-spot {
    align-self: start;
    inline-size: 6px;
    block-size: 6px;
    margin: calc((1lh - 6px) / 2) 5px;
    border: ${tokens.controlLine};
    border-radius: 50%;
  }
  .running > .check-spot {
    background: ${tokens.accent};
    border-color: ${tokens.accent};
    animation: breathe 0.7s ease-in-out infinite alternate;
  }
  .steps {
    padding-inline-start: 4sp;
    list-style: disc;
  }
  .test-steps {
    display: flex;
    flex-wrap: wrap;
    gap: 2sp;
    padding-block: 1sp 3sp;
  }
`;
