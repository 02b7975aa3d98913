import { css } from '../ui/styles/css.js';

export const consequenceStyles = css`
  .consequences {
    padding-inline-start: 5sp;
    list-style: disc;
  }
  .consequences > li + li {
    margin-block-start: 1sp;
  }
`;
