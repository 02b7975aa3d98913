import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

/** The filter above a long list, and a row's details. */
export const toolsStyles = css`
  .filter > input {
    max-inline-size: 320px;
  }
  .cell-details {
    padding: 3sp;
    margin-block: 1sp;
    background: ${tokens.surfaceSubtle};
    border-radius: ${tokens.radius};
  }
  .details {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(280px, 100%), 1fr));
    gap: 3sp 6sp;
  }
  .details + button {
    margin-block-start: 3sp;
  }
  .details + button:hover {
    background: none;
  }
`;
