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
  /* It takes less than half of the dialog: the form is what it is about. */
  .test-pane:has(> .test) {
    flex: none;
    max-block-size: min(340px, 45dvh);
    overflow-y: auto;
    background: ${tokens.surfaceSubtle};
    border-block-start: ${tokens.line};
  }
  .test-pane > .test {
    padding-inline: 5sp;
    border-radius: 0;
  }
  .test-pane:focus-visible {
    outline-offset: calc(-1 * ${tokens.focusWidth});
  }
`;
