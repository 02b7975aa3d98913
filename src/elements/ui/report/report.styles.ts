import { css } from '../styles/css.js';
import * as tokens from '../styles/tokens.js';

/** The buttons that copy a report, and the report where it has to be copied by hand. */
export const reportStyles = css`
  .report {
    display: flex;
    flex-wrap: wrap;
    gap: 0 3sp;
    align-items: center;
    padding-block-start: 2sp;
    border-block-start: ${tokens.line};
  }
  .support .report {
    flex-basis: 100%;
    padding-block: 0 1sp;
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
    padding: 2sp;
    margin-block-start: 1sp;
    font-family: ${tokens.fontMono};
    font-size: ${tokens.fontSizeSmall};
    line-height: ${tokens.lineHeightSmall};
    color: ${tokens.text};
    resize: vertical;
    background: ${tokens.surface};
    border: ${tokens.controlLine};
    border-radius: ${tokens.radius};
  }
`;
