import { css } from '../styles/css.js';
import * as tokens from '../styles/tokens.js';

/** An age that can be pressed for the exact time. */
export const ageStyles = css`
  button.time {
    min-block-size: ${tokens.target};
    padding: 0;
    font: inherit;
    color: inherit;
    text-align: inherit;
    text-decoration: underline dotted;
    text-underline-offset: 3px;
    white-space: normal;
    background: none;
    border: 0;
  }
`;
