/** The page's style sheet: the elements' colours and steps, so that the mock looks like what it is tested with. */
export const stylesheet = `:root {
  color-scheme: light dark;
  --surface: light-dark(#ffffff, #161b22); --subtle: light-dark(#f6f7f9, #1d232c);
  --text: light-dark(#1b2027, #e6edf3); --muted: light-dark(#59636e, #9da7b3);
  --border: light-dark(#d9dee4, #323a44); --control: light-dark(#858f99, #77818c);
  --accent: light-dark(#0b5cad, #6cb0ff); --on-accent: light-dark(#ffffff, #0b1420);
  --danger: light-dark(#b42318, #ff8f85); --danger-subtle: light-dark(#fdeceb, #3a1d1d);
  --warning: light-dark(#8a5a00, #e3b341); --warning-subtle: light-dark(#fdf3dc, #33290f);
  --success: light-dark(#176639, #6fd391); --success-subtle: light-dark(#e6f4ea, #15301f);
  font: 14px/20px system-ui, sans-serif; color: var(--text); background: var(--subtle); font-variant-numeric: tabular-nums;
}
* { box-sizing: border-box; }
body { margin: 0; }
header { display: flex; align-items: baseline; gap: 8px 24px; flex-wrap: wrap; padding: 12px 24px; background: var(--surface); border-block-end: 1px solid var(--border); }
h1, h2, h3, p, ul, ol, dl, dd, pre { margin: 0; padding: 0; }
h1 { font-size: 16px; line-height: 24px; }
h1 small { margin-inline-start: 4px; font-weight: 400; color: var(--muted); }
h2 { font-size: 16px; line-height: 24px; }
h3 { margin-block-end: 4px; font-size: 12px; line-height: 16px; color: var(--muted); }
a { color: var(--accent); }
small, .muted { font-size: 12px; color: var(--muted); }
code, pre { font: 12px/18px ui-monospace, monospace; }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 16px; max-width: 90rem; margin: 0 auto; padding: 16px 24px 48px; align-items: start; }
section { min-width: 0; padding: 12px 16px 16px; background: var(--surface); border: 1px solid var(--border); border-radius: 10px; display: grid; gap: 12px; }
.wide { grid-column: 1 / -1; }
.heading { display: flex; justify-content: space-between; align-items: center; gap: 16px; }
.facts { display: flex; flex-wrap: wrap; gap: 8px 32px; }
dt { font-size: 12px; line-height: 16px; color: var(--muted); }
dd { font-weight: 600; overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: 4px 24px; padding-block-start: 8px; border-block-start: 1px solid var(--border); list-style: none; }
.counts a { display: inline-block; padding-block: 2px; color: var(--muted); text-decoration-color: var(--border); text-underline-offset: 3px; }
.counts a:hover { color: var(--accent); }
.clock { font-size: 20px; line-height: 28px; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; }
.line { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: end; }
label { display: grid; gap: 2px; font-size: 12px; line-height: 16px; color: var(--muted); }
input, select, button, .button { min-height: 32px; padding: 4px 10px; font: inherit; font-size: 14px; line-height: 20px; color: var(--text); background: var(--surface); border: 1px solid var(--control); border-radius: 6px; }
input[type=number] { width: 7.5rem; }
input[type=file] { max-width: 15rem; padding-block: 5px; border-style: dashed; font-size: 12px; }
button, .button { display: inline-block; cursor: pointer; font-weight: 500; text-decoration: none; white-space: nowrap; transition: background-color 120ms ease-out; }
button:hover, .button:hover { background: var(--subtle); }
button:disabled { color: var(--muted); border-color: var(--border); cursor: default; }
button.danger { color: var(--danger); }
button.danger:hover { background: var(--danger-subtle); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.snapshots { list-style: none; }
.snapshots li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 4px 16px; padding-block: 8px; border-block-start: 1px solid var(--border); }
.snapshots b { overflow-wrap: anywhere; }
.snapshots small { display: block; }
.pill { padding: 1px 8px; font-size: 12px; line-height: 16px; color: var(--success); background: var(--success-subtle); border-radius: 10px; white-space: nowrap; vertical-align: middle; }
.pill.warning { color: var(--warning); background: var(--warning-subtle); }
.pill.danger { color: var(--danger); background: var(--danger-subtle); }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 16px 32px; align-items: start; }
.faults { list-style: none; }
.faults li { padding: 8px; margin-inline: -8px; border-block-start: 1px solid var(--border); }
.faults .active { background: var(--warning-subtle); }
.faults .active .pill { background: var(--surface); }
.fault { display: flex; justify-content: space-between; align-items: start; gap: 16px; }
.fault p { font-size: 12px; line-height: 16px; color: var(--muted); }
.fault .pill { white-space: normal; }
.faults .line { padding-block: 8px 4px; }
summary { cursor: pointer; }
.faults summary { display: inline-block; font-size: 12px; line-height: 24px; color: var(--accent); }
.requests { list-style: none; }
.requests li { border-block-start: 1px solid var(--border); content-visibility: auto; contain-intrinsic-size: auto 33px; }
.requests summary { display: grid; grid-template: "at method url unknown status duration" auto / 4.5rem 4rem minmax(0, 1fr) auto auto 5.5rem; gap: 0 8px; align-items: baseline; padding-block: 6px; }
.requests .method { grid-area: method; }
.requests .unknown { grid-area: unknown; }
.requests .status { grid-area: status; }
.requests .duration { grid-area: duration; text-align: end; }
.requests .url { grid-area: url; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font: 12px/20px ui-monospace, monospace; }
.request { display: grid; gap: 8px; justify-items: start; padding-block: 4px 12px; }
.request pre { width: 100%; max-height: 20rem; overflow: auto; padding: 8px 12px; background: var(--subtle); border: 1px solid var(--border); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; }
.notice { padding: 8px 12px; color: var(--warning); background: var(--warning-subtle); border-radius: 6px; overflow-wrap: anywhere; }
.empty, .loading { color: var(--muted); }
.loading { padding: 24px; }
.said { position: sticky; inset-block-start: 0; z-index: 1; }
.said:not(:empty) { padding: 6px 24px; color: var(--success); background: var(--success-subtle); }
.refusal { padding: 6px 24px; color: var(--danger); background: var(--danger-subtle); overflow-wrap: anywhere; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) {
  header, main { padding-inline: 12px; }
  .requests summary { grid-template: "at method unknown status duration" auto "url url url url url" auto / auto 1fr auto auto auto; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;
