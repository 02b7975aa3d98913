import { css } from './css.js';
import * as tokens from './tokens.js';

/** Whatever one types into or chooses from, in a dialog or above a list. */
export const controlStyles = css`
  input:not([type='checkbox']),
  textarea,
  select {
    inline-size: 100%;
    min-block-size: ${tokens.control};
    padding: 1sp 2sp;
    font: inherit;
    color: ${tokens.text};
    background: ${tokens.surface};
    border: ${tokens.controlLine};
    border-radius: ${tokens.radius};
  }
  /* Under 16 px, phones zoom the page in where a field gets the focus. */
  @media (pointer: coarse) {
    input:not([type='checkbox'], [type='radio']),
    textarea,
    select {
      font-size: max(12pt, 1em);
    }
  }
  textarea {
    display: block;
    min-block-size: 96px;
    padding-block: 1.25sp;
    resize: vertical;
  }
  select {
    padding-inline-end: 1sp;
  }
  input::placeholder,
  textarea::placeholder {
    color: ${tokens.textMuted};
    opacity: 1;
  }
  /* The ring lies on the edge: one line, not two side by side. */
  :is(input, textarea, select):focus-visible {
    outline-offset: calc(-1 * ${tokens.borderWidth});
  }
  /* What is wrong stays seen under it. */
  :is(input, textarea, select)[aria-invalid='true'] {
    outline-offset: ${tokens.focusOffset};
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
`;
