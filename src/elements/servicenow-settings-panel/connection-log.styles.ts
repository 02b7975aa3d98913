import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

export const connectionLogStyles = css`
  .log {
    padding: 0;
    margin: 1sp 0 0;
    list-style: none;
  }
  .log > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2sp;
    align-items: baseline;
    padding-block: 1sp;
    overflow-wrap: anywhere;
  }
  .log > li + li {
    border-block-start: 1px solid ${tokens.border};
  }
  .log .age {
    margin-inline-start: auto;
  }
`;
