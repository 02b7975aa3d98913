import { css, small } from '../styles/css.js';
import * as tokens from '../styles/tokens.js';

export const statusBadgeStyles = css`
  .badge {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    max-inline-size: 100%;
    padding: 2px 8px 2px 5px;
    font-size: ${small};
    font-weight: 500;
    line-height: 16px;
    color: ${tokens.textMuted};
    white-space: nowrap;
    background: ${tokens.surfaceSubtle};
    border-radius: 999px;
  }
  .badge > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .badge svg {
    inline-size: 14px;
    block-size: 14px;
  }
  .badge:is(.new, .progress) {
    color: ${tokens.accent};
    background: ${tokens.accentSubtle};
  }
  .badge:is(.hold, .unknown) {
    color: ${tokens.warning};
    background: ${tokens.warningSubtle};
  }
  .badge.resolved {
    color: ${tokens.success};
    background: ${tokens.successSubtle};
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid CanvasText;
    }
  }
`;
