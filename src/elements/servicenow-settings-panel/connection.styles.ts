import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

/** The connection dialog's own parts. */
export const connectionStyles = css`
  .url-ready {
    color: ${tokens.success};
  }
  .url-problem {
    color: ${tokens.warning};
  }
  .dialog-body > p[role='status']:empty {
    margin: 0;
  }
  .auth {
    margin-block-start: 1sp;
  }
  .test-button {
    margin-inline-end: auto;
  }
  @media (max-width: 30em) {
    .test-button {
      flex-basis: 100%;
    }
  }
`;
