import { css } from 'lit';
import { tokens } from '../shared/tokens.js';

/** The filter above a long list, and a row's details. */
export const toolsStyles = css`
  .filter > input {
    inline-size: min(320px, 100%);
    min-block-size: 32px;
    padding: 5px 8px;
    font: inherit;
    color: ${tokens.text};
    background: ${tokens.surface};
    border: 1px solid ${tokens.controlBorder};
    border-radius: ${tokens.radius};
  }
  .filter > input:focus-visible {
    outline-offset: 0;
    border-color: ${tokens.accent};
  }
  .filter > input::placeholder {
    color: ${tokens.textMuted};
    opacity: 1;
  }
  .cell-details {
    padding: 12px;
    margin-block: 4px;
    background: ${tokens.surfaceSubtle};
    border-radius: ${tokens.radius};
  }
  .details {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(280px, 100%), 1fr));
    gap: 12px 24px;
  }
  .details + button {
    margin-block-start: 12px;
  }
  .details + button:hover {
    background: none;
  }
`;
