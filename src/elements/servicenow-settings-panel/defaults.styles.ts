import { css } from 'lit';

/** The dialog of defaults for new tickets. */
export const defaultsStyles = css`
  .skeleton-field {
    block-size: 52px;
  }
`;
