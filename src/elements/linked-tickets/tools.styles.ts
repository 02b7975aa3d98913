import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

/** The filter above a long list, and a row's details. */
export const toolsStyles = css`
  .filter > input {
    max-inline-size: 320px;
  }
  .cell-details {
    padding: 12px;
    margin-block: 4px;
    background: ${tokens.surfaceSubtle};
    border-radius: ${tokens.radius};
  }
  .details {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(280px, 100%), 1fr));
    gap: 12px 24px;
  }
  .details + button {
    margin-block-start: 12px;
  }
  .details + button:hover {
    background: none;
  }
`;
