import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

export const createTicketStyles = css`
  .create-fields > * + * {
    margin-block-start: 4sp;
  }
  .wrong-fields {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 3sp;
  }
  .wrong-fields > button {
    max-inline-size: 100%;
    text-align: start;
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .continued textarea {
    block-size: 76px;
    min-block-size: 56px;
  }
  .continued:has(> .appended) textarea {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .appended {
    padding: 2sp;
    background: ${tokens.surfaceSubtle};
    border: ${tokens.controlLine};
    border-block-start: 0;
    border-end-start-radius: ${tokens.radius};
    border-end-end-radius: ${tokens.radius};
  }
  .appended-head {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 0 1sp;
    align-content: center;
    inline-size: auto;
    min-block-size: ${tokens.target};
    padding-block: 0;
    color: inherit;
  }
  /* The text itself begins with it. */
  .appended-first {
    grid-column: 2;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .appended [open] .appended-first {
    display: none;
  }
  .appended pre {
    max-block-size: 180px;
    padding: 1sp 2sp;
    margin: 1sp 0 0;
    overflow: auto;
    font-family: inherit;
    font-size: ${tokens.fontSizeSmall};
    line-height: ${tokens.lineHeightSmall};
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: ${tokens.surface};
    border: ${tokens.line};
    border-radius: ${tokens.radiusSmall};
  }
  /* On the line of the fields that it follows from, beside their controls. */
  .priority {
    display: flex;
    flex-direction: column;
    gap: 1sp;
    grid-column: 1 / -1;
    align-items: start;
  }
  .priority > .pill {
    margin-block: calc((${tokens.control} - 22px) / 2);
  }
  .together > .priority {
    padding-block-start: calc(1lh + 1sp);
  }
  @media (max-width: 30em) {
    .together > .priority {
      padding-block-start: 0;
    }
  }
  .pill {
    flex: none;
    padding: 2px 2sp;
    font-size: ${tokens.fontSizeSmall};
    font-weight: ${tokens.fontWeightMedium};
    line-height: ${tokens.lineHeightSmall};
    background: ${tokens.surfaceSubtle};
    border: ${tokens.line};
    border-radius: ${tokens.radiusPill};
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
  .created {
    outline-offset: ${tokens.focusOffset};
  }
  .created-link {
    display: inline-flex;
    gap: 1sp;
    align-items: center;
  }
  .related {
    grid-column: 1 / -1;
    min-inline-size: 0;
    margin-block-start: -2sp;
  }
  /* As high as a summary is. */
  .related-line {
    padding-block: max(0px, (${tokens.target} - 1lh) / 2);
  }
  button.related-line {
    display: flex;
    gap: 1sp;
    justify-content: start;
    text-align: start;
    white-space: normal;
  }
  :is(.related-line, .appended-head) > svg {
    rotate: -90deg;
  }
  :is(.related-line, .appended-head) > svg:dir(rtl) {
    rotate: 90deg;
  }
  :is(.related-line[aria-expanded='true'], [open] > .appended-head) > svg {
    rotate: 0deg;
  }
  .related-list {
    margin-block-start: 1sp;
    border: ${tokens.line};
    border-radius: ${tokens.radius};
  }
  .related-list ~ * {
    margin-block-start: 1sp;
  }
  .related-row {
    display: flex;
    flex-wrap: wrap;
    gap: 3sp;
    align-items: center;
    justify-content: space-between;
    padding: 1.5sp 3sp;
  }
  .related-row + .related-row {
    border-block-start: ${tokens.line};
  }
  .related-what {
    flex: 1 1 160px;
    min-inline-size: 0;
  }
  .related-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2sp;
    align-items: center;
  }
  .related-link {
    flex: 0 0 auto;
    max-inline-size: 100%;
    white-space: normal;
  }
  .related-head > .badge {
    white-space: normal;
  }
  .related-number {
    display: inline-flex;
    align-items: center;
    min-block-size: ${tokens.target};
  }
`;
