import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

/** The filter above a long list, and a row's details. */
export const toolsStyles = css`
  .filter > input {
    flex: 1 1 20ch;
    max-inline-size: 320px;
  }
  .filter > select {
    inline-size: auto;
    max-inline-size: 100%;
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
    gap: 1sp 6sp;
    align-items: baseline;
  }
  .details > div {
    display: grid;
    grid-template-columns: 15ch minmax(0, 1fr);
    gap: 2sp;
    align-items: baseline;
  }
  .details dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2sp;
  }
  /* Each in its own direction. */
  .details dd > span {
    unicode-bidi: plaintext;
  }
  .details .age {
    color: inherit;
  }
  .cell-details > * + * {
    margin-block-start: 3sp;
  }
  .cell-details > .support {
    margin-block-end: 0;
  }
  .verbatim {
    max-inline-size: 80ch;
    white-space: pre-wrap;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .folded:not([data-whole]) {
    display: -webkit-box;
    overflow: hidden;
    -webkit-line-clamp: 3;
    -webkit-box-orient: vertical;
  }
  .cell-details > button {
    min-block-size: ${tokens.target};
  }
`;
