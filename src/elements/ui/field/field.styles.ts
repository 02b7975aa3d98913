import { css } from '../styles/css.js';
import * as tokens from '../styles/tokens.js';

/** A dialog's fields: label, control, help and error of each. */
export const fieldStyles = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: 4sp;
  }
  .fields + .fields {
    margin-block-start: 6sp;
  }
  .together {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: 4sp;
  }
  .together > * {
    flex: 1 1 128px;
  }
  .section-title {
    grid-column: 1 / -1;
    padding-block-start: 4sp;
    font-size: inherit;
    font-weight: ${tokens.fontWeightHeading};
    border-block-start: ${tokens.line};
  }
  .skeleton-label {
    inline-size: min(120px, 60%);
    block-size: 12px;
    margin-block: calc((1lh - 12px) / 2);
  }
  .skeleton-help {
    inline-size: min(200px, 90%);
    block-size: 10px;
    margin-block: 3px;
  }
  .skeleton-control {
    block-size: ${tokens.control};
  }
  .skeleton-text {
    block-size: 124px;
  }
  .segments {
    display: flex;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-block-end: 4sp;
  }
  .segments > button {
    min-block-size: max(28px, ${tokens.target});
    white-space: normal;
    border-radius: 0;
  }
  .segments > button + button {
    margin-inline-start: calc(-1 * ${tokens.borderWidth});
  }
  .segments > :first-child {
    border-start-start-radius: ${tokens.radius};
    border-end-start-radius: ${tokens.radius};
  }
  .segments > :last-child {
    border-start-end-radius: ${tokens.radius};
    border-end-end-radius: ${tokens.radius};
  }
  .segments > [aria-pressed='true'] {
    z-index: 1;
    color: ${tokens.accent};
    background: ${tokens.accentSubtle};
    border-color: ${tokens.accent};
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 1sp;
  }
  .chosen > li {
    display: flex;
    gap: 0.5sp;
    align-items: center;
    padding-inline-start: 2sp;
    overflow-wrap: anywhere;
    background: ${tokens.surfaceSubtle};
    border: ${tokens.line};
    border-radius: ${tokens.radius};
  }
  .chosen button {
    inline-size: ${tokens.target};
    min-block-size: ${tokens.target};
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
    min-block-size: max(1lh, ${tokens.target});
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
    inset-block-start: 0;
    inset-inline-end: 0;
    /* The edge stays the field's. */
    background-clip: padding-box;
  }
`;
