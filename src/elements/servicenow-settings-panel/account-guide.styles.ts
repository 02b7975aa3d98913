import { css } from '../ui/styles/css.js';

export const guideStyles = css`
  .guide {
    padding-block: 4px 8px;
  }
  .guide-title {
    margin-block: 8px 2px;
    font-weight: 600;
  }
  .guide-note {
    margin-block-start: 4px;
  }
  .guide ul {
    padding-inline-start: 20px;
    list-style: disc;
  }
  .guide li + li {
    margin-block-start: 2px;
  }
`;
