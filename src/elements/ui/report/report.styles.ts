import { css, small } from '../styles/css.js';
import * as tokens from '../styles/tokens.js';

/** The buttons that copy a report, and the report where it has to be copied by hand. */
export const reportStyles = css`
  .report {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    padding-block-start: 8px;
    border-block-start: 1px solid ${tokens.border};
  }
  .support .report,
  .dialog-footer > .report {
    flex-basis: 100%;
    padding-block: 0 4px;
    border: 0;
  }
  .report > button {
    text-align: start;
    white-space: normal;
  }
  .report-outcome {
    flex-basis: 100%;
  }
  .report-text {
    inline-size: 100%;
    padding: 8px;
    margin-block-start: 4px;
    font-family: ui-monospace, monospace;
    font-size: ${small};
    line-height: 16px;
    color: ${tokens.text};
    resize: vertical;
    background: ${tokens.surface};
    border: 1px solid ${tokens.controlBorder};
    border-radius: ${tokens.radius};
  }
`;
