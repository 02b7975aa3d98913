import { css } from './css.js';
import * as tokens from './tokens.js';

/** What is around everything of an element: a border to the page's style, and what theme and density say about all that is inside. */
export const frameStyles = css`
  :host {
    display: block;
    writing-mode: horizontal-tb !important;
    text-decoration: none !important;
  }
  :host([hidden]) {
    display: none;
  }
  /* Around all else: what the page's style gives the element, by inheritance or by a rule for all elements, ends here. */
  .frame {
    all: initial;
    --ticketing-px: calc(max(9pt, ${tokens.fontSize}) / 14);
    --ticketing-sp: ${tokens.space};
    --ticketing-target: max(18pt, 24px);
    --ticketing-control: max(${tokens.target}, ${tokens.controlHeight});
    --ticketing-row: ${tokens.rowHeight};
    display: block;
    inline-size: 100%;
    font-family: ${tokens.font};
    font-size: 14px;
    font-weight: ${tokens.fontWeight};
    line-height: ${tokens.lineHeight};
    color: ${tokens.text};
    color-scheme: inherit;
    /* Whether it is there at all is the page's to say. */
    visibility: inherit;
    -webkit-locale: inherit;
    -webkit-text-size-adjust: 100%;
    -webkit-user-select: text;
    user-select: text;
  }
  :host([theme='light']) .frame {
    color-scheme: light;
  }
  :host([theme='dark']) .frame {
    color-scheme: dark;
  }
  :host([density='compact']) .frame {
    --ticketing-sp: ${tokens.spaceCompact};
    --ticketing-control: max(${tokens.target}, ${tokens.controlHeightCompact});
    --ticketing-row: ${tokens.rowHeightCompact};
  }
  /* For fingers. */
  @media (pointer: coarse) {
    .frame {
      --ticketing-target: 33pt;
    }
  }
  /* Who wants more contrast reads all of it in the colour of text, and sees every edge; a page's own colours give way where they are fainter. */
  @media (prefers-contrast: more) {
    .frame {
      --ticketing-text-muted: ${tokens.text};
      --ticketing-control-border: ${tokens.text};
      --ticketing-border: ${tokens.text};
    }
  }
  /* Paper is white. */
  @media print {
    .frame {
      color-scheme: light !important;
    }
  }
  /* What is in a language, and in its direction; without a box of its own. */
  .language {
    display: contents;
  }
  /* English may stand in a page of another language, whose titles and names are drawn as that wants them. */
  .language:lang(en) {
    -webkit-locale: inherit;
  }
`;
