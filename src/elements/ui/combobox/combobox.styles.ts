import { css } from '../styles/css.js';
import * as tokens from '../styles/tokens.js';

export const comboboxStyles = css`
  .combobox {
    anchor-name: --ticketing-combobox;
  }
  .field:has(> .combobox) {
    anchor-scope: --ticketing-combobox;
  }
  .listbox {
    position: fixed;
    position-anchor: --ticketing-combobox;
    position-try-fallbacks: flip-block;
    inset: auto;
    inset-block-start: anchor(end);
    inset-inline-start: anchor(start);
    inline-size: anchor-size(inline);
    max-block-size: 240px;
    padding: 4px;
    margin: 4px 0;
    overflow-y: auto;
    color: ${tokens.text};
    background: ${tokens.surface};
    border: 1px solid ${tokens.border};
    border-radius: ${tokens.radius};
    box-shadow: 0 6px 20px rgb(0 0 0 / 18%);
  }
  .option {
    display: flex;
    flex-direction: column;
    padding: 6px 8px;
    cursor: pointer;
    border-radius: 4px;
  }
  .option:hover {
    background: ${tokens.surfaceSubtle};
  }
  .option[aria-selected='true'] {
    background: ${tokens.accentSubtle};
    outline: 2px solid ${tokens.accent};
    outline-offset: -2px;
  }
  .suggestion {
    display: flex;
    text-align: start;
    white-space: normal;
  }
  .listbox-note {
    padding: 6px 8px;
  }
  .sys-id {
    font-family: ui-monospace, monospace;
    overflow-wrap: anywhere;
    user-select: all;
  }
`;
