/** What a page may say of text, and of whatever else its elements hand down: everything that is inherited but what it may hand down, and `writing-mode`, which turns the place itself. */
const inherited = `
  font-size: 40px; line-height: 3; font-style: italic; font-weight: 900; font-variant: small-caps; font-stretch: condensed; font-kerning: none;
  font-feature-settings: "smcp"; font-variation-settings: "wght" 900; font-optical-sizing: none; font-size-adjust: 0.9; font-synthesis: none; font-palette: dark;
  color: rgb(255 0 128); -webkit-text-fill-color: rgb(255 0 128); -webkit-text-stroke: 1px red; caret-color: red; accent-color: red;
  white-space: nowrap; text-align: center; text-align-last: right; text-justify: none; text-transform: uppercase; letter-spacing: 5px; word-spacing: 9px; text-indent: 40px;
  text-shadow: 1px 1px 2px red; word-break: break-all; overflow-wrap: anywhere; line-break: anywhere; hyphens: auto; tab-size: 2; text-wrap: balance;
  hanging-punctuation: first; text-emphasis: filled dot; text-underline-position: under; text-decoration-skip-ink: none; text-rendering: geometricPrecision;
  -webkit-font-smoothing: antialiased; -webkit-text-size-adjust: 50%; text-orientation: upright; ruby-position: under;
  cursor: wait; pointer-events: none; -webkit-user-select: none; user-select: none; list-style: square inside; quotes: "<" ">"; border-collapse: collapse; border-spacing: 9px;
  caption-side: bottom; empty-cells: hide; orphans: 9; widows: 9; image-rendering: pixelated; print-color-adjust: exact; forced-color-adjust: none;
  fill: red; stroke: red; stroke-width: 9; stroke-opacity: 0.1; fill-opacity: 0.1; paint-order: stroke; scrollbar-color: red blue; -webkit-tap-highlight-color: red; math-style: compact;
`;

/** What a page's rule for all elements may give an element beside that, without moving the element itself. */
const unshared = 'user-select: none; text-overflow: ellipsis; unicode-bidi: normal; vertical-align: super; object-fit: cover; text-decoration-color: red;';

const important = (declarations: string): string => declarations.replace(/;/g, ' !important;');

/** The ways in which a page's style comes to an element. */
export const ways: Readonly<Record<string, string>> = {
  'what its parents hand down': `.place { ${inherited} }`,
  'a rule for all elements': `* { ${inherited} ${unshared} }`,
  'a rule for all elements that is important': `* { ${important(inherited + unshared)} }`,
  'a rule for all in the body': `body * { ${inherited} ${unshared} }`,
  'a rule without weight': `:where(*, *::before) { ${inherited} ${unshared} }`,
  'a rule for the elements themselves': `linked-tickets, servicenow-settings-panel, create-ticket-dialog { ${inherited} }`,
  'a reset of everything': 'body * { all: unset; display: block }',
};
