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

it('leaves calculations with what is put in as they are', () => {
  expect(compactStyles('css`\n  .row {\n    inset: calc(${tokens.row} + 3sp) calc((${a} - 2 * ${b}) / 2);\n    color: ${tokens.text};\n  }\n`')).toBe(
    'css`.row{inset:calc(${tokens.row} + 3sp) calc((${a} - 2 * ${b}) / 2);color:${tokens.text}}`',
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
