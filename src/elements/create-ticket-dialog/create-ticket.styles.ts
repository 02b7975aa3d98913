import { css } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

export const createTicketStyles = css`
  .form-loading {
    min-block-size: min(520px, 60dvh);
  }
  .form-loading > .skeleton + .skeleton,
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
  .skeleton[data-size] {
    block-size: ${tokens.control};
  }
  .skeleton[data-size='120'] {
    block-size: 120px;
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
  .appended pre {
    max-block-size: 180px;
    margin: 1sp 0 0;
    overflow: auto;
    font-family: inherit;
    font-size: ${tokens.fontSizeSmall};
    line-height: ${tokens.lineHeightSmall};
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .priority {
    display: flex;
    flex-wrap: wrap;
    gap: 2sp;
    align-items: center;
    grid-column: 1 / -1;
  }
  .priority > .muted {
    flex: 1 1 120px;
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
  .related-line {
    min-block-size: ${tokens.target};
    line-height: ${tokens.target};
  }
  summary.related-line {
    padding: 0;
    color: ${tokens.textMuted};
  }
  .related-list {
    margin-block-start: 2sp;
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
  /* It is in the list on the page, and nothing can be done with it here: one line, where there is room for one. */
  .linked > .related-what {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2sp;
    align-items: center;
  }
  .linked .related-title {
    flex: 1 1 120px;
  }
  .related-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2sp;
    align-items: center;
  }
  .related-title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .related-link {
    flex: none;
  }
  .related-number {
    display: inline-flex;
    align-items: center;
    min-block-size: ${tokens.target};
  }
`;
