import { html } from 'hono/html';
import { incidentState } from '../rules/incident-state.js';
import type { Table } from '../schema/table.js';
import type { ChoiceRegistry } from '../store/choice-registry.js';
import { valueOf, type Row } from '../store/row.js';
import type { Markup } from './layout.js';

type Typed = ReadonlyMap<string, string>;

const { new: fresh, inProgress, onHold, resolved, closed, canceled } = incidentState;

/** The changes of state that a button stands for, and the states in which it is offered. */
export const transitions = {
  start: { label: 'Start work', state: inProgress, from: [fresh, onHold] },
  hold: { label: 'Put on hold', state: onHold, from: [fresh, inProgress] },
  resolve: { label: 'Resolve', state: resolved, from: [fresh, inProgress, onHold] },
  close: { label: 'Close', state: closed, from: [fresh, inProgress, onHold, resolved] },
  cancel: { label: 'Cancel incident', state: canceled, from: [fresh, inProgress, onHold] },
  reopen: { label: 'Reopen', state: inProgress, from: [resolved, closed, canceled] },
} as const;

type Transition = keyof typeof transitions;

export function isTransition(name: string): name is Transition {
  return Object.hasOwn(transitions, name);
}

function options(choices: ChoiceRegistry, table: Table, column: string, selected: string): Markup[] {
  return [...(choices.labels(table, column) ?? [])].map(([value, label]) =>
    value === selected
      ? html`<option value="${value}" selected>${label}</option>`
      : html`<option value="${value}">${label}</option>`,
  );
}

const plain = (name: Transition): Markup =>
  html`<form method="post"><button name="action" value="${name}">${transitions[name].label}</button></form>`;

function hold(choices: ChoiceRegistry, table: Table): Markup {
  return html`<details><summary>${transitions.hold.label}</summary><form method="post">
<label>On hold reason <select name="hold_reason">${options(choices, table, 'hold_reason', '')}</select></label>
<button name="action" value="hold">${transitions.hold.label}</button></form></details>`;
}

/** Code and notes are asked for, not enforced here: the instance's data policy decides. */
function end(name: 'resolve' | 'close', choices: ChoiceRegistry, table: Table, row: Row, typed: Typed): Markup {
  const [code, notes] = ['close_code', 'close_notes'].map((column) => typed.get(column) ?? valueOf(row, column));
  const isOpen = typed.get('action') === name;
  const content = html`<summary>${transitions[name].label}</summary><form method="post">
<label>Resolution code <select name="close_code"><option value="">-- None --</option>
${options(choices, table, 'close_code', code ?? '')}</select></label>
<label>Resolution notes <textarea name="close_notes">
${notes}</textarea></label>
<button name="action" value="${name}">${transitions[name].label}</button></form>`;
  return isOpen ? html`<details open>${content}</details>` : html`<details>${content}</details>`;
}

const remove = html`<details><summary>Delete</summary><form method="post">
<p class="meta">The record and its notes are gone for good.</p>
<button class="danger" name="action" value="delete">Delete this record</button></form></details>`;

function button(name: Transition, choices: ChoiceRegistry, table: Table, row: Row, typed: Typed): Markup {
  if (name === 'hold') return hold(choices, table);
  return name === 'resolve' || name === 'close' ? end(name, choices, table, row, typed) : plain(name);
}

/** Returns the buttons for what can happen to the record next. */
export function stateActions(choices: ChoiceRegistry, table: Table, row: Row, typed: Typed): Markup {
  const state = valueOf(row, 'state');
  const offered = (name: string): name is Transition =>
    table.name === 'incident' && isTransition(name) && transitions[name].from.some((from) => from === state);
  const names = Object.keys(transitions).filter(offered);
  return html`<h2>Actions</h2><div class="actions">
${names.map((name) => button(name, choices, table, row, typed))}${remove}</div>`;
}
