import { compactTemplates } from '../../tools/styles/compact-templates.js';

test('a line break in a template is one space, with what stands around it', () => {
  const source = 'const view = html`<ul>\n    <li>${items.map((item) => html`\n      <b>${item}</b>\n    `)}</li>\n  </ul>`;';
  expect(compactTemplates(source)).toBe('const view = html`<ul> <li>${items.map((item) => html` <b>${item}</b> `)}</li> </ul>`;');
});

test('none stands before the end of a tag', () => {
  expect(compactTemplates('const view = html`<a\n  href=${url}\n  >${text}</a\n>`;')).toBe('const view = html`<a href=${url}>${text}</a>`;');
});

test('what is no template of HTML, and what stands on one line, stays as it is', () => {
  const source = 'const sheet = css`a {\n  color: red;\n}`;\nconst text = `one\n  two`;\nconst view = html`<p>one  two</p>`;';
  expect(compactTemplates(source)).toBe(source);
});
