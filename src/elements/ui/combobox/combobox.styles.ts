import { css } from '../styles/css.js';
import * as tokens from '../styles/tokens.js';

export const comboboxStyles = css`
  .combobox {
    anchor-name: --ticketing-combobox;
  }
  .field:has(.combobox) {
    anchor-scope: --ticketing-combobox;
  }
  .listbox {
    position: fixed;
    position-anchor: --ticketing-combobox;
    position-area: block-end span-inline-end;
    position-try-fallbacks: --ticketing-above, --ticketing-less-below, --ticketing-less-above;
    inset: auto;
    inline-size: anchor-size(inline);
    max-block-size: 240px;
    padding: 1sp;
    margin: 1sp 0;
    overflow-y: auto;
    color: ${tokens.text};
    background: ${tokens.surface};
    border: ${tokens.line};
    border-radius: ${tokens.radius};
    box-shadow: ${tokens.shadowPopover};
  }
  /* Where neither side has room for the whole, it scrolls in what there is: no option lies outside of the window. */
  @position-try --ticketing-above {
    position-area: block-start span-inline-end;
  }
  @position-try --ticketing-less-below {
    min-block-size: 96px;
    max-block-size: min(240px, 100% - 2sp);
  }
  @position-try --ticketing-less-above {
    position-area: block-start span-inline-end;
    max-block-size: min(240px, 100% - 2sp);
  }
  .option {
    display: flex;
    flex-direction: column;
    justify-content: center;
    min-block-size: ${tokens.target};
    padding: 1.5sp 2sp;
    cursor: pointer;
    border-radius: ${tokens.radiusSmall};
  }
  .option:hover {
    background: ${tokens.surfaceSubtle};
  }
  .option[aria-selected='true'] {
    background: ${tokens.accentSubtle};
    outline: ${tokens.focusRing};
    outline-offset: calc(-1 * ${tokens.focusWidth});
  }
  .suggestion {
    display: flex;
    text-align: start;
    white-space: normal;
  }
  .listbox-note {
    padding: 1.5sp 2sp;
  }
  /* What is left out is said in sight, and hides no option. */
  .option ~ .listbox-note {
    position: sticky;
    inset-block-end: -1sp;
    margin: 1sp -1sp -1sp;
    background: ${tokens.surface};
    border-block-start: ${tokens.line};
  }
  .listbox:has(> .option ~ .listbox-note) {
    scroll-padding-block-end: calc(1lh + 4sp);
  }
  .sys-id {
    font-family: ${tokens.fontMono};
    overflow-wrap: anywhere;
    user-select: all;
  }
`;
