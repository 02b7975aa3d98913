import { expect, it } from 'vitest';
import { compactStyles } from '../../tools/styles/compact.js';

it('takes comments and white space out of style sheets, and nothing that counts', () => {
  const source = [
    'export const styles = css`',
    '  /* Why. */',
    '  :host([hidden]) .row > li:first-child,',
    '  a :is(b, c) {',
    '    margin: 0 auto;',
    '    color: ${tokens.text};',
    '    inline-size: calc(100% - 2px);',
    '  }',
    '  @media (max-width: 480px) {',
    '    .row { padding: 0; }',
    '  }',
    '`;',
  ].join('\n');
  expect(compactStyles(source)).toBe(
    'export const styles = css`:host([hidden]) .row>li:first-child,a :is(b,c){margin:0 auto;color:${tokens.text};inline-size:calc(100% - 2px)}@media (max-width:480px){.row{padding:0}}`;',
  );
});

it('finds a style sheet that tsc has printed', () => {
  expect(compactStyles('export const styles = css `\n  .row > a {\n    margin: 0;\n  }\n`;\nconst text = svg `  a > b  `;')).toBe(
    'export const styles = css`.row>a{margin:0}`;\nconst text = svg `  a > b  `;',
  );
});

it('leaves everything else as it is', () => {
  const source = "const text = html`<p>  a: b  </p>`; // css, not a sheet";
  expect(compactStyles(source)).toBe(source);
});
