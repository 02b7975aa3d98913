/** The one stylesheet of the pages, served on its own so that no page needs inline style. */
export const stylesheet = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif;
  --ink: light-dark(#1f2a33, #e6ebef); --muted: light-dark(#5b6a75, #9fb0bc); --line: light-dark(#d5dde3, #35424c);
  --page: light-dark(#f4f6f8, #11181d); --card: light-dark(#fff, #1a232a); --accent: light-dark(#1f6b4f, #6fd0a6);
  --on-accent: light-dark(#fff, #0d1b15); --note: light-dark(#8a5a00, #e0b050); --danger: light-dark(#b3261e, #ff8a80); }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--page); }
a { color: var(--accent); }
header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; padding: .6rem 1.5rem;
  background: var(--card); border-bottom: 3px solid var(--accent); }
header strong { font-size: 1.05rem; }
header .mock { padding: 0 .6rem; border: 1px dashed var(--note); border-radius: 1rem; color: var(--note); font-size: .85rem; }
main { max-width: 76rem; margin: 0 auto; padding: 1.25rem 1.5rem 4rem; }
main:has(> .scroll) { max-width: 110rem; }
h1 { margin: .25rem 0 .75rem; font-size: 1.4rem; overflow-wrap: anywhere; }
h2 { margin: 1.5rem 0 .5rem; font-size: 1.05rem; }
.state { padding: .1rem .6rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .85rem; color: var(--accent);
  vertical-align: middle; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; align-items: start; }
.actions form, .actions details { margin: 0; }
details { padding: .3rem .7rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--card); }
summary { cursor: pointer; }
details form, form.note { display: grid; gap: .6rem; padding: .5rem 0; max-width: 34rem; }
label { display: grid; gap: .2rem; color: var(--muted); font-size: .9rem; }
input, select, textarea, button { font: inherit; color: inherit; padding: .35rem .6rem; border: 1px solid var(--line);
  border-radius: .4rem; background: var(--card); }
textarea { min-height: 5rem; resize: vertical; }
button { cursor: pointer; justify-self: start; border-color: var(--accent); color: var(--accent); }
button:hover { color: var(--on-accent); background: var(--accent); }
button.danger { border-color: var(--danger); color: var(--danger); }
button.danger:hover { color: var(--card); background: var(--danger); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.columns { display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); align-items: start; }
dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; margin: 0; background: var(--card);
  border: 1px solid var(--line); border-radius: .5rem; overflow: hidden; }
dt, dd { margin: 0; padding: .35rem .8rem; border-top: 1px solid var(--line); }
dt { color: var(--muted); } dd { white-space: pre-wrap; overflow-wrap: anywhere; min-height: 2.2rem; }
dt:first-of-type, dt:first-of-type + dd { border-top: 0; }
ol.entries { margin: 0; padding: 0; list-style: none; display: grid; gap: .6rem; }
ol.entries li { padding: .5rem .8rem; background: var(--card); border: 1px solid var(--line);
  border-inline-start: 4px solid var(--accent); border-radius: .4rem; }
ol.entries.work_notes li { border-inline-start-color: var(--note); }
ol.entries p { margin: .25rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.meta, .empty { color: var(--muted); font-size: .85rem; }
.error { padding: .6rem .9rem; border: 1px solid var(--danger); border-radius: .4rem; color: var(--danger);
  background: var(--card); white-space: pre-line; }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
table { width: 100%; border-collapse: collapse; }
tr:first-child > th { border-top: 0; }
th, td { padding: .4rem .7rem; text-align: start; border-top: 1px solid var(--line); vertical-align: top; }
th, td { white-space: nowrap; }
td:nth-child(2) { white-space: normal; min-width: 16rem; overflow-wrap: anywhere; }
th { color: var(--muted); font-weight: 600; }
nav { display: flex; gap: 1rem; margin: .75rem 0; }
form.search { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: 0 0 .75rem; }
`;
