import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

export const settingsPanelStyles = css`
  .panel {
    container-type: inline-size;
  }
  .row {
    position: relative;
    display: flex;
    gap: 3sp;
    align-items: center;
    min-block-size: calc(${tokens.row} + 3sp);
    padding-block: 2sp;
  }
  .logo {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: ${tokens.control};
    block-size: ${tokens.control};
    font-size: ${tokens.fontSizeSmall};
    font-weight: ${tokens.fontWeightHeading};
    color: ${tokens.accent};
    background: ${tokens.accentSubtle};
    border-radius: ${tokens.radius};
  }
  .title {
    flex: none;
    font-weight: ${tokens.fontWeightHeading};
  }
  .facts {
    display: flex;
    flex: 1;
    gap: 0.5sp 4sp;
    align-items: center;
    min-inline-size: 0;
  }
  .facts .age {
    flex: none;
    margin-inline-start: auto;
    text-align: end;
  }
  .pitch {
    flex: 1;
    min-inline-size: 0;
  }
  .state {
    display: inline-flex;
    flex: none;
    max-inline-size: 100%;
    gap: 1sp;
    align-items: center;
    padding: 2px 2sp 2px 5px;
    font-size: ${tokens.fontSizeSmall};
    font-weight: ${tokens.fontWeightMedium};
    line-height: ${tokens.lineHeightSmall};
    border-radius: ${tokens.radiusPill};
  }
  .state.connected {
    color: ${tokens.success};
    background: ${tokens.successSubtle};
  }
  .state.unknown {
    color: ${tokens.textMuted};
    background: ${tokens.surfaceSubtle};
  }
  .state.limited {
    color: ${tokens.warning};
    background: ${tokens.warningSubtle};
  }
  .state.failing {
    color: ${tokens.danger};
    background: ${tokens.dangerSubtle};
  }
  /* A line and no more where there is room for a column; the whole of it is in the title. */
  .url {
    min-inline-size: 0;
    padding-block: max(0px, (${tokens.target} - 1lh) / 2);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .url:focus-visible {
    outline-offset: -1px;
  }
  #more {
    anchor-name: --ticketing-menu;
  }
  .menu {
    position: fixed;
    position-anchor: --ticketing-menu;
    inset: auto;
    position-area: block-end span-inline-start;
    position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline, --ticketing-over;
    max-block-size: calc(100% - 2sp);
    overflow-y: auto;
    inline-size: fit-content;
    min-inline-size: 176px;
    padding: 1sp;
    margin: 1sp 0;
    color: ${tokens.text};
    background: ${tokens.surface};
    border: ${tokens.line};
    border-radius: ${tokens.radius};
    box-shadow: ${tokens.shadowPopover};
  }
  /* In a window that is too low beside its button it lies over that. */
  @position-try --ticketing-over {
    position-area: span-all span-inline-start;
    margin: 1sp 0;
  }
  .menu:popover-open {
    display: flex;
    flex-direction: column;
  }
  .menu button {
    justify-content: flex-start;
    text-align: start;
    white-space: normal;
    inline-size: 100%;
    font-weight: ${tokens.fontWeight};
    background: none;
    border: 0;
    border-radius: ${tokens.radiusSmall};
    transition: none;
  }
  .menu button:is(:hover, :focus-visible) {
    background: ${tokens.accentSubtle};
  }
  .menu button:focus-visible {
    outline-offset: calc(-1 * ${tokens.focusWidth});
  }
  .menu .menu-danger {
    position: relative;
    margin-block-start: 2sp;
    color: ${tokens.danger};
  }
  .menu-danger::before {
    position: absolute;
    inset-block-start: -1sp;
    inset-inline: 0;
    content: '';
    border-block-start: ${tokens.line};
  }
  .panel > .notice,
  .outcome > .notice {
    margin-block-end: 2sp;
  }
  /* Under the name, beside the logo. */
  .details {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5sp 4sp;
    align-items: flex-start;
    padding-block-end: 2sp;
    padding-inline-start: calc(${tokens.control} + 3sp);
    margin-block-start: -2sp;
  }
  .credentials {
    min-block-size: ${tokens.target};
  }
  .details > details[open] {
    flex-basis: 100%;
  }

  summary {
    font-weight: ${tokens.fontWeightMedium};
  }
  .submit {
    min-inline-size: 96px;
  }
  .skeleton-title {
    inline-size: 120px;
    block-size: 16px;
  }
  .skeleton-facts {
    flex: 1;
    block-size: 16px;
  }
  @container (max-width: ${520 / 14}em) {
    .row {
      flex-wrap: wrap;
    }
    .title {
      flex: 1;
    }
    .facts,
    .pitch,
    .skeleton-facts {
      flex-basis: 100%;
      order: 1;
      margin-inline-start: calc(${tokens.control} + 3sp);
    }
    .facts {
      flex-wrap: wrap;
    }
    .facts .age {
      flex: 0 1 auto;
      margin-inline-start: 0;
      text-align: start;
    }
    .url {
      overflow-wrap: anywhere;
      white-space: normal;
    }
    .notice:has(> button:not(.icon)) {
      flex-wrap: wrap;
      align-items: flex-start;
    }
    .notice:has(> button:not(.icon)) > .notice-text {
      flex-basis: calc(100% - 16px - 2sp);
    }
    .notice > button:not(.icon) {
      margin-inline-start: calc(16px + 2sp);
    }
    .row {
      gap: 1sp 3sp;
    }
    .details {
      margin-block-start: -1sp;
    }
  }
  @media (forced-colors: active) {
    .logo,
    .state {
      border: 1px solid CanvasText;
    }
  }
`;
