import { css } from 'lit';
import { tokens } from '../shared/tokens.js';

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
    inline-size: 36px;
    block-size: 36px;
    font-size: 13px;
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
    flex-wrap: wrap;
    gap: 2px 16px;
    align-items: center;
    min-inline-size: 0;
  }
  .facts time {
    margin-inline-start: auto;
  }
  .pitch {
    flex: 1;
    min-inline-size: 0;
  }
  .state {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    padding: 2px 8px 2px 5px;
    font-size: 12px;
    font-weight: 500;
    line-height: 16px;
    white-space: nowrap;
    border-radius: 999px;
  }
  .state.connected {
    color: ${tokens.success};
    background: ${tokens.successSubtle};
  }
  .state.failing {
    color: ${tokens.danger};
    background: ${tokens.dangerSubtle};
  }
  .url {
    overflow-wrap: anywhere;
  }
  #more {
    anchor-name: --ticketing-menu;
  }
  .menu {
    position: fixed;
    position-anchor: --ticketing-menu;
    inset: auto;
    inset-block-start: anchor(end);
    inset-inline-end: anchor(end);
    position-try-fallbacks: flip-block;
    inline-size: max-content;
    min-inline-size: 176px;
    padding: 4px;
    margin: 4px 0;
    color: ${tokens.text};
    background: ${tokens.surface};
    border: 1px solid ${tokens.border};
    border-radius: ${tokens.radius};
    box-shadow: 0 6px 20px rgb(0 0 0 / 18%);
  }
  .menu button {
    justify-content: flex-start;
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

  .test {
    padding: 8px 12px 12px;
    margin-block-end: 8px;
    background: ${tokens.surfaceSubtle};
    border-radius: ${tokens.radius};
  }
  .test-header {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .test-header strong,
  .test-summary {
    font-weight: 600;
  }
  .checks {
    margin-block: 4px 8px;
  }
  .check-row {
    display: flex;
    gap: 8px;
    padding-block: 3px;
  }
  .check-row svg {
    margin-block-start: 2px;
    color: ${tokens.textMuted};
  }
  .check-row.passed svg {
    color: ${tokens.success};
  }
  .check-row.failed svg {
    color: ${tokens.danger};
  }
  .guidance,
  .consequences {
    padding-inline-start: 20px;
    list-style: disc;
  }
  .guidance {
    margin-block-start: 8px;
  }
  .consequences > li + li {
    margin-block-start: 4px;
  }
  summary {
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
  @container (max-width: 520px) {
    .row {
      flex-wrap: wrap;
    }
    .title {
      flex: 1;
    }
    .facts,
    .pitch {
      flex-basis: 100%;
      order: 1;
    }
    .facts time {
      margin-inline-start: 0;
    }
  }
`;
