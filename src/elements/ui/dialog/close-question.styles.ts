import { css } from '../styles/css.js';
import * as tokens from '../styles/tokens.js';

export const closeQuestionStyles = css`
  .question {
    inline-size: min(420px, 100vw - 32px);
    padding: 20px;
    color: ${tokens.text};
    background: ${tokens.surface};
    border: 1px solid ${tokens.border};
    border-radius: ${tokens.radiusLarge};
    box-shadow: 0 12px 32px rgb(0 0 0 / 24%);
  }
  .question::backdrop {
    background: rgb(10 15 22 / 30%);
  }
  .question h3 {
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }
  .question p {
    margin-block: 4px 16px;
  }
  .question-answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: flex-end;
  }
  .question-answers > button {
    white-space: normal;
  }
  .question-discard {
    margin-inline-end: auto;
    color: ${tokens.danger};
  }
  @media (max-width: 30em) {
    .question-answers {
      flex-direction: column;
    }
    .question-discard {
      margin-inline-end: 0;
    }
  }
`;
