import { css } from 'lit';
import { tokens } from '../shared/tokens.js';

export const linkTicketStyles = css`
  .writes {
    padding: 10px 12px;
    background: ${tokens.surfaceSubtle};
    border-radius: ${tokens.radius};
  }
  .writes strong {
    font-weight: 600;
  }
  .writes pre {
    max-block-size: 84px;
    margin: 8px 0;
    padding: 8px;
    overflow: auto;
    font-family: inherit;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: ${tokens.surface};
    border: 1px solid ${tokens.border};
    border-radius: 4px;
  }
  .hits {
    border-block-start: 1px solid ${tokens.border};
  }
  .hit {
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    padding-block: 8px;
    border-block-end: 1px solid ${tokens.border};
  }
  .hit-text {
    min-inline-size: 0;
  }
  .hit-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  .hit-head strong {
    font-weight: 600;
  }
  .hit-title {
    overflow-wrap: anywhere;
  }
  .caution {
    color: ${tokens.warning};
  }
  .hit > :last-child {
    flex: none;
  }
  @media (max-width: 480px) {
    .hit {
      flex-direction: column;
      align-items: stretch;
    }
  }
`;
