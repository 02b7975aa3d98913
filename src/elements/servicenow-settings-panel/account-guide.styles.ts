import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

export const guideStyles = css`
  .guide {
    padding-block: 1sp 2sp;
  }
  .guide-title {
    margin-block: 2sp 0.5sp;
    font-weight: ${tokens.fontWeightHeading};
  }
  .guide-note {
    margin-block-start: 1sp;
  }
  .guide ul {
    padding-inline-start: 5sp;
    list-style: disc;
  }
  .guide li + li {
    margin-block-start: 0.5sp;
  }
`;
