import { css, small } from '../ui/styles/css.js';
import * as tokens from '../ui/styles/tokens.js';

export const createTicketStyles = css`
  .form-loading {
    min-block-size: min(520px, 60dvh);
  }
  .form-loading > .skeleton + .skeleton,
  .create-fields > * + * {
    margin-block-start: 16px;
  }
  .wrong-fields {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .wrong-fields > button {
    max-inline-size: 100%;
    text-align: start;
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .skeleton[data-size] {
    block-size: 32px;
  }
  .skeleton[data-size='120'] {
    block-size: 120px;
  }
  .continued:has(> .appended) textarea {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .appended {
    padding: 8px;
    background: ${tokens.surfaceSubtle};
    border: 1px solid ${tokens.controlBorder};
    border-block-start: 0;
    border-end-start-radius: ${tokens.radius};
    border-end-end-radius: ${tokens.radius};
  }
  .appended pre {
    max-block-size: 180px;
    margin: 4px 0 0;
    overflow: auto;
    font-family: inherit;
    font-size: ${small};
    line-height: 16px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .priority {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    grid-column: 1 / -1;
  }
  .priority > .muted {
    flex: 1 1 120px;
  }
  .pill {
    flex: none;
    padding: 2px 8px;
    font-size: ${small};
    font-weight: 500;
    line-height: 16px;
    background: ${tokens.surfaceSubtle};
    border: 1px solid ${tokens.border};
    border-radius: 999px;
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
    outline-offset: 2px;
  }
  .created-link {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }
  .related {
    grid-column: 1 / -1;
    min-inline-size: 0;
    margin-block-start: -8px;
  }
  .related-line {
    min-block-size: 24px;
    line-height: 24px;
  }
  summary.related-line {
    inline-size: fit-content;
    color: ${tokens.textMuted};
    cursor: pointer;
    border-radius: 2px;
  }
  .related-list {
    margin-block-start: 8px;
    border: 1px solid ${tokens.border};
    border-radius: ${tokens.radius};
  }
  .related-list ~ * {
    margin-block-start: 4px;
  }
  .related-row {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    padding: 6px 12px;
  }
  .related-row + .related-row {
    border-block-start: 1px solid ${tokens.border};
  }
  .related-what {
    flex: 1 1 160px;
    min-inline-size: 0;
  }
  /* It is in the list on the page, and nothing can be done with it here: one line, where there is room for one. */
  .linked > .related-what {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
  }
  .linked .related-title {
    flex: 1 1 120px;
  }
  .related-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
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
    min-block-size: 24px;
  }
`;
