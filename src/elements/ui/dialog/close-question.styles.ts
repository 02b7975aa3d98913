import { css } from '../styles/css.js';
import * as tokens from '../styles/tokens.js';

export const closeQuestionStyles = css`
  .question {
    inline-size: min(420px, 100% - 32px);
    padding: 5sp;
    color: ${tokens.text};
    background: ${tokens.surface};
    border: ${tokens.line};
    border-radius: ${tokens.radiusLarge};
    box-shadow: ${tokens.shadow};
  }
  .question::backdrop {
    background: ${tokens.backdrop};
  }
  .question h3 {
    font-size: 14px;
    font-weight: ${tokens.fontWeightHeading};
    line-height: ${tokens.lineHeight};
  }
  .question p {
    margin-block: 1sp 4sp;
  }
  .question-answers {
    display: flex;
    flex-wrap: wrap;
    gap: 2sp;
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
