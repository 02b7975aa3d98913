import { css, small } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

export const settingsPanelStyles = css`
  .panel {
    container-type: inline-size;
  }
  .row {
    position: relative;
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 56px;
    padding-block: 8px;
  }
  .logo {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    font-size: ${small};
    font-weight: 700;
    color: ${tokens.accent};
    background: ${tokens.accentSubtle};
    border-radius: 8px;
  }
  .title {
    flex: none;
    font-weight: 600;
  }
  .facts {
    display: flex;
    flex: 1;
    gap: 2px 16px;
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
    gap: 4px;
    align-items: center;
    padding: 2px 8px 2px 5px;
    font-size: ${small};
    font-weight: 500;
    line-height: 16px;
    border-radius: 999px;
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
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .url:focus-visible {
    outline-offset: -1px;
  }
  button.time {
    min-block-size: 24px;
    padding: 0;
    font: inherit;
    color: inherit;
    text-align: inherit;
    text-decoration: underline dotted;
    text-underline-offset: 3px;
    white-space: normal;
    background: none;
    border: 0;
  }
  #more {
    anchor-name: --ticketing-menu;
  }
  .menu {
    position: fixed;
    position-anchor: --ticketing-menu;
    inset: auto;
    position-area: block-end span-inline-start;
    position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline;
    inline-size: fit-content;
    min-inline-size: 176px;
    padding: 4px;
    margin: 4px 0;
    color: ${tokens.text};
    background: ${tokens.surface};
    border: 1px solid ${tokens.border};
    border-radius: ${tokens.radius};
    box-shadow: 0 6px 20px rgb(0 0 0 / 18%);
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
    font-weight: 400;
    background: none;
    border: 0;
    border-radius: 4px;
  }
  .menu button:hover {
    background: ${tokens.surfaceSubtle};
  }
  .menu .menu-danger {
    color: ${tokens.danger};
  }
  .panel > .notice,
  .outcome > .notice {
    margin-block-end: 8px;
  }
  /* Under the name, beside the logo. */
  .details {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    align-items: flex-start;
    padding-block-end: 8px;
    padding-inline-start: 44px;
    margin-block-start: -8px;
  }
  .credentials {
    min-block-size: 24px;
  }
  .details summary {
    padding-block: 4px;
  }
  .details > details[open] {
    flex-basis: 100%;
  }

  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    font-weight: 500;
    color: ${tokens.accent};
    cursor: pointer;
    border-radius: 2px;
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
      margin-inline-start: 44px;
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
      flex-basis: calc(100% - 24px);
    }
    .notice > button:not(.icon) {
      margin-inline-start: 24px;
    }
    .row {
      gap: 4px 12px;
    }
    .details {
      margin-block-start: -4px;
    }
  }
  @media (forced-colors: active) {
    .logo,
    .state {
      border: 1px solid CanvasText;
    }
  }
`;
