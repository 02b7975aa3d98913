import { css } from '../styles/css.js';
import * as tokens from '../styles/tokens.js';

/** A dialog's fields: label, control, help and error of each. */
export const fieldStyles = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: 16px;
  }
  .field {
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-inline-size: 0;
  }
  .field.wide {
    grid-column: 1 / -1;
  }
  .field-label {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    align-items: baseline;
    font-weight: 500;
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
    font-weight: 400;
  }
  /* A target of 24 px in a line of 20: neighbouring controls keep their common line. */
  .field-aside > button {
    margin-block: -2px;
  }
  /* Not by its colour alone: the shape tells it, too. */
  .field-error {
    display: flex;
    gap: 4px;
    color: ${tokens.danger};
  }
  .caution {
    color: ${tokens.warning};
  }
  .field-error > svg {
    inline-size: 12px;
    block-size: 12px;
    margin-block-start: 2px;
  }
  .check {
    display: flex;
    gap: 8px;
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
    padding-inline-end: 36px;
  }
  .with-button button {
    position: absolute;
    inset-block-start: 1px;
    inset-inline-end: 1px;
    min-block-size: 0;
    block-size: 30px;
    inline-size: 30px;
  }
`;
