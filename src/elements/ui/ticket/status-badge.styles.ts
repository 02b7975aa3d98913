import { css } from '../styles/css.js';
import * as tokens from '../styles/tokens.js';

export const statusBadgeStyles = css`
  .badge {
    display: inline-flex;
    gap: 1sp;
    align-items: center;
    max-inline-size: 100%;
    padding: 2px 2sp 2px 5px;
    font-size: ${tokens.fontSizeSmall};
    font-weight: ${tokens.fontWeightMedium};
    line-height: ${tokens.lineHeightSmall};
    color: ${tokens.stateOther};
    white-space: nowrap;
    background: color-mix(in srgb, currentColor 12%, ${tokens.surface});
    border-radius: ${tokens.radiusPill};
  }
  .badge > span {
    overflow: hidden;
    text-overflow: ellipsis;
    unicode-bidi: plaintext;
  }
  .badge svg {
    inline-size: 14px;
    block-size: 14px;
  }
  .badge.new {
    color: ${tokens.stateNew};
  }
  .badge.progress {
    color: ${tokens.stateInProgress};
  }
  .badge.hold {
    color: ${tokens.stateOnHold};
  }
  .badge.resolved {
    color: ${tokens.stateResolved};
  }
  .badge.closed {
    color: ${tokens.stateClosed};
  }
  .badge.canceled {
    color: ${tokens.stateCanceled};
  }
  .badge.unknown {
    color: ${tokens.stateUnknown};
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid CanvasText;
    }
  }
`;
