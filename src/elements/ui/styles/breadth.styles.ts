import { css } from './css.js';

/**
 * What makes an element that fills its place ask for a width where the place asks it: its containers have none of their own. It takes less
 * where there is less.
 */
export const breadthStyles = css`
  .frame {
    display: grid;
    grid-template-columns: minmax(0, max(30rem, 480px)) minmax(0, 1fr);
  }
  .language > section {
    grid-column: 1 / -1;
  }
`;
