/** The page's one stylesheet: light and dark, from 360 px, on paper with everything unfolded. */
export const styles = `
:root { color-scheme: light dark; font: 16px/1.55 system-ui, sans-serif; scroll-padding-top: 1rem;
  --ink: light-dark(#1f2a33, #e6ebef); --muted: light-dark(#52606b, #a5b5c0); --line: light-dark(#d5dde3, #35424c);
  --page: light-dark(#fff, #11181d); --card: light-dark(#f4f6f8, #1a232a); --accent: light-dark(#17603f, #6fd0a6);
  --required: light-dark(#9a2a1b, #ff9d8f); }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--page); }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .2rem; }
main:focus-visible { outline: none; }
.skip { position: absolute; inset-inline-start: .5rem; inset-block-start: -4rem; padding: .5rem 1rem; background: var(--page); }
.skip:focus { inset-block-start: .5rem; z-index: 1; }
nav { padding: 1rem; background: var(--card); border-block-end: 1px solid var(--line); font-size: .95rem; }
nav ul { margin: 0; padding-inline-start: 1rem; list-style: none; }
nav li > a, nav p > a { display: inline-block; padding-block: .15rem; overflow-wrap: anywhere; }
nav p { margin: .4rem 0; font-weight: 600; }
main { max-width: 62rem; padding: 1rem 1rem 4rem; }
h1, h2, h3, h4, h5 { line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin-top: 3rem; padding-bottom: .3rem; border-bottom: 2px solid var(--accent); }
h3 { margin-top: 2.5rem; font-size: 1.25rem; }
.call h4, .call h5 { margin: 1.25rem 0 .4rem; font-size: 1rem; }
.call > :is(h3, h4):first-child { margin-top: 2.5rem; font-size: 1.25rem; }
header { padding: .5rem 1rem; background: var(--card); border-block-end: 1px solid var(--line); }
h1 { margin: 0; font-size: 1.4rem; }
li:target { background: var(--card); }
:is(h2, h3, h4):target { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 3px; }
p { margin: .3rem 0; max-width: 46rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
.line { max-width: none; padding: .5rem .75rem; background: var(--card); border: 1px solid var(--line); border-radius: .4rem; }
.method { font: 700 .85rem/1 ui-monospace, monospace; color: var(--accent); }
.method:is(.post, .put) { color: light-dark(#774800, #e8bd68); }
.method.delete, .required { color: var(--required); }
.required { font-size: .85rem; }
.since, .type, .limits, .part { color: var(--muted); }
.limits { font-size: .9rem; }
.part { margin-top: .6rem; font-weight: 600; }
ul.fields, ul.problems { margin: .25rem 0; padding: 0; list-style: none; }
ul.fields > li { padding: .4rem 0; border-top: 1px solid var(--line); }
ul.fields ul.fields { margin-inline-start: .25rem; padding-inline-start: .75rem; border-inline-start: 3px solid var(--line); }
.head code { font-weight: 700; }
summary { padding-block: .25rem; cursor: pointer; font-weight: 600; }
main details { margin: .4rem 0; padding: .15rem .75rem; border: 1px solid var(--line); border-radius: .4rem; }
pre { margin: .25rem 0 .5rem; padding: .6rem .75rem; background: var(--card); border-radius: .4rem; white-space: pre-wrap; }
@media (min-width: 64rem) {
  body { display: grid; grid-template-columns: 19rem minmax(0, 1fr); }
  nav { position: sticky; inset-block-start: 0; height: 100vh; overflow-y: auto; border-block-end: 0; border-inline-end: 1px solid var(--line); }
  header { grid-column: 1 / -1; padding-inline: 1rem; }
  main { padding-inline: 2.5rem; }
}
@media print {
  :root { color-scheme: light; font-size: 10pt; }
  body { display: block; }
  nav, .skip { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  h2, h3, h4, h5, .line, .head { break-after: avoid; }
  li, pre { break-inside: auto; }
}
`;
