import { css } from '../styles/css.js';
import * as tokens from '../styles/tokens.js';

/** A dialog's fields: label, control, help and error of each. */
export const fieldStyles = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: 4sp;
  }
  .field {
    display: flex;
    flex-direction: column;
    gap: 1sp;
    min-inline-size: 0;
  }
  .field.wide {
    grid-column: 1 / -1;
  }
  .field-label {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1sp;
    align-items: baseline;
    font-weight: ${tokens.fontWeightMedium};
  }
  .field-label > label {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .required {
    color: ${tokens.danger};
  }
  .field-aside {
    flex: none;
    max-inline-size: 100%;
    margin-inline-start: auto;
    font-weight: ${tokens.fontWeight};
  }
  /* A target that is higher than its line: neighbouring controls keep their common line. */
  .field-aside > button {
    margin-block: calc((1lh - ${tokens.target}) / 2);
  }
  /* Not by its colour alone: the shape tells it, too. */
  .field-error {
    display: flex;
    gap: 1sp;
    color: ${tokens.danger};
  }
  .caution {
    color: ${tokens.warning};
  }
  .field-error > svg {
    inline-size: 12px;
    block-size: 12px;
    margin-block-start: calc((1lh - 12px) / 2);
  }
  .check {
    display: flex;
    gap: 2sp;
    align-items: flex-start;
  }
  .check input {
    inline-size: 16px;
    block-size: 16px;
    margin: 2px 0 0;
    accent-color: ${tokens.accent};
  }
  .with-button {
    position: relative;
  }
  .with-button input {
    padding-inline-end: calc(${tokens.control} + 1sp);
  }
  .with-button button {
    position: absolute;
    inset-block-start: ${tokens.borderWidth};
    inset-inline-end: ${tokens.borderWidth};
    min-block-size: 0;
    block-size: calc(${tokens.control} - 2 * ${tokens.borderWidth});
    aspect-ratio: 1;
    inline-size: auto;
  }
`;
