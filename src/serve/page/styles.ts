/** The page's style sheet, in the elements' own colours and steps. */
export const stylesheet = `:root {
  color-scheme: light dark;
  --surface: light-dark(#ffffff, #161b22); --subtle: light-dark(#f6f7f9, #1d232c);
  --text: light-dark(#1b2027, #e6edf3); --muted: light-dark(#59636e, #9da7b3);
  --border: light-dark(#d9dee4, #323a44); --control: light-dark(#858f99, #77818c);
  --accent: light-dark(#0b5cad, #6cb0ff); --danger: light-dark(#b42318, #ff8f85);
  font: 0.875rem/1.4286 system-ui, sans-serif; color: var(--text); background: var(--subtle);
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 8px 24px; padding: 12px 24px; background: var(--surface); border-block-end: 1px solid var(--border); }
h1, h2, p, ul { margin: 0; }
h1, h2 { font-size: 1rem; line-height: 1.5; }
main { max-width: 60rem; margin: 0 auto; padding: 16px 24px 48px; }
main, #product { display: grid; gap: 16px; }
#product:empty { display: none; }
.card { display: grid; gap: 8px; min-width: 0; padding: 12px 16px 16px; background: var(--surface); border: 1px solid var(--border); border-radius: 10px; overflow-wrap: anywhere; }
.card > ul { padding-inline-start: 20px; }
.line { display: flex; flex-wrap: wrap; gap: 8px; }
.muted, label { font-size: 0.75rem; color: var(--muted); }
form { display: grid; gap: 8px; }
input, select, button { min-height: 32px; padding: 4px 10px; font: inherit; color: var(--text); background: var(--surface); border: 1px solid var(--control); border-radius: 6px; }
input { flex: 1 1 16rem; min-width: 0; }
select { width: 100%; }
button { cursor: pointer; font-weight: 500; }
button:hover { background: var(--subtle); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.refusal { color: var(--danger); }
.refusal:empty, #told:empty { display: none; }
code { font: 0.75rem/1.5 ui-monospace, monospace; }
@media (max-width: 40rem) { header, main { padding-inline: 12px; } }
`;
