import { css } from 'lit';
import { tokens } from './tokens.js';

export const fieldStyles = css`
  .fields {
    display: grid;
    grid-template-columns: 1fr 1fr;
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
    gap: 4px;
    align-items: baseline;
    font-weight: 500;
  }
  .required {
    color: ${tokens.danger};
  }
  .field-aside {
    margin-inline-start: auto;
    font-weight: 400;
  }
  /* A target of 24 px in a line of 20: neighbouring controls keep their common line. */
  .field-aside > button {
    margin-block: -2px;
  }
  .field-error {
    color: ${tokens.danger};
  }
  input:not([type='checkbox']),
  textarea,
  select {
    inline-size: 100%;
    min-block-size: 32px;
    padding: 5px 8px;
    font: inherit;
    color: ${tokens.text};
    background: ${tokens.surface};
    border: 1px solid ${tokens.controlBorder};
    border-radius: ${tokens.radius};
  }
  textarea {
    display: block;
    min-block-size: 96px;
    resize: vertical;
  }
  select {
    padding-inline-end: 4px;
  }
  input::placeholder,
  textarea::placeholder {
    color: ${tokens.textMuted};
    opacity: 1;
  }
  :is(input, textarea, select):focus-visible {
    outline-offset: 0;
    border-color: ${tokens.accent};
  }
  :is(input, textarea, select)[aria-invalid='true'] {
    border-color: ${tokens.danger};
  }
  :is(input, textarea)[readonly] {
    color: ${tokens.textMuted};
    background: ${tokens.surfaceSubtle};
  }
  :is(input, textarea, select):disabled {
    color: ${tokens.textMuted};
    background: ${tokens.surfaceSubtle};
    opacity: 1;
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
  @media (max-width: 480px) {
    .fields {
      grid-template-columns: 1fr;
    }
  }
`;
