import { css } from 'lit';
import { tokens } from '../shared/tokens.js';

export const createTicketStyles = css`
  .skeleton[data-size] {
    block-size: 32px;
  }
  .skeleton[data-size='120'] {
    block-size: 120px;
  }
  .continued textarea {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .appended {
    padding: 8px;
    background: ${tokens.surfaceSubtle};
    border: 1px solid ${tokens.controlBorder};
    border-block-start: 0;
    border-end-start-radius: ${tokens.radius};
    border-end-end-radius: ${tokens.radius};
  }
  .appended pre {
    max-block-size: 180px;
    margin: 4px 0 0;
    overflow: auto;
    font-family: inherit;
    font-size: 12px;
    line-height: 16px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .priority {
    display: flex;
    gap: 8px;
    align-items: center;
    grid-column: 1 / -1;
  }
  .pill {
    padding: 2px 8px;
    font-size: 12px;
    font-weight: 500;
    line-height: 16px;
    background: ${tokens.surfaceSubtle};
    border: 1px solid ${tokens.border};
    border-radius: 999px;
  }
  .dropped {
    display: flex;
    flex-direction: column;
  }
  .submit {
    min-inline-size: 96px;
  }
  .over {
    color: ${tokens.danger};
  }
`;
