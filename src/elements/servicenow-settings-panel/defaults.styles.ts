import { css } from 'lit';

/** The dialog of defaults for new tickets. */
export const defaultsStyles = css`
  .skeleton-field {
    block-size: 52px;
  }
  /* It ends above the footer: what saves and what cancels stays in sight. */
  .listbox {
    max-block-size: 164px;
  }
`;
