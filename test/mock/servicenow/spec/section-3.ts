import { incidentChoices } from './choice-lists.js';
import { incidentColumns, type IncidentColumn } from './incident-columns.js';
import { notEmulated, row, type SpecRow } from './row.js';

function describeColumn({ name, type, maxLength, declaredBy, target, initial }: IncidentColumn): string {
  const kind = target === '' ? type : `${type} to ${target}`;
  const start = initial === undefined ? 'in the dictionary alone' : initial === '' ? 'empty at first' : 'filled at first';
  return `${name}: ${kind}, length ${maxLength}, declared by ${declaredBy}, ${start}`;
}

const columns: readonly SpecRow[] = [
  ...incidentColumns.map((column) => row(`3.1-col-${column.name}`, 'R', describeColumn(column))),
  row('3.1-keys', 'R', 'A record has 92 keys, in the order of a real instance'),
  row('3.1-dictionary-only', 'R', 'rejection_goto, wf_activity, task_for and variables are in the dictionary, not in records'),
  row('3.1-optional', 'R', 'No column but sys_id is mandatory in the dictionary'),
];

const choices: readonly SpecRow[] = [
  ...incidentChoices.map(({ id, name, element, dependentValue }) =>
    row(id, 'D', `The choices of ${element} under ${name}${dependentValue ? `, where the category is ${dependentValue}` : ''}`),
  ),
  row('3.2-old-close-codes', 'D', 'Other choices, as older instances have them, can be put into sys_choice and count'),
  row('3.2-both', 'C D', 'A query over task and incident gets the states of both'),
  row('3.2-under-incident', 'C', 'category, subcategory, state, close_code and hold_reason are found under incident alone'),
];

const rules: readonly SpecRow[] = [
  row('3.3-lookup', 'D', 'Impact and urgency give the priority by a table of nine'),
  row('3.3-when', 'D', 'on insert and whenever one of the two changes'),
  row('3.3-overwritten', 'D', 'A priority that is sent is overwritten'),
  row('3.3-out-of-range', 'I', 'Outside the table the priority keeps its value'),
  row('3.4-mirror', 'D', 'state and incident_state are equal, whichever is written'),
  row('3.4-resolve', 'D', 'Resolving says who, when and how long, and the incident stays active'),
  row('3.4-close', 'D', 'Closing says who and when; closing and cancelling make inactive'),
  row('3.4-reopen', 'D I', 'Reopening makes active, counts, says who and when, and clears the resolution'),
  row('3.4-hold', 'D I', 'A hold needs no reason over REST; leaving it clears the reason'),
  row('3.4-caller-reply', 'D', 'A comment by the caller ends the wait for the caller'),
  row('3.4-assignment', 'D', 'A new group clears the assignee, unless one comes with it, and is counted'),
  row('3.4-closed-read-only', 'D', 'A closed record is read-only to whoever is no administrator (switch, off)'),
  notEmulated('3.4-autoclose', 'D', 'Resolved incidents close by themselves after days; in the mock they stay'),
  row('3.4-close-rule', 'R', 'Resolving and closing need code and notes, and only what is missing is named (switch, on)'),
  row('3.4-stamps', 'D', 'Each effective update counts, and says who and when'),
];

const badValues: readonly SpecRow[] = [
  row('3.5-choice-store', 'R', 'A value that is no choice is stored and shown as it is (default)'),
  row('3.5-choice-drop', 'R', 'or dropped, which leaves the default, or a data policy unmet (switch)'),
  row('3.5-reference-unknown', 'C I', 'A sys_id that leads nowhere is kept; its link is 404, its display value empty'),
  row('3.5-reference-name', 'C I', 'A name in a reference is never an error: resolved, stored or emptied by a switch'),
  row('3.5-input-display', 'D C', 'As display values choices come by label, references by name, times in the zone of the user'),
  row('3.5-cut', 'I', 'A text is cut to the length of its column'),
  row('3.5-numbers-dates', 'I', 'What is no number or time leaves such a column empty'),
  row('3.5-astral', 'I', 'Characters beyond U+FFFF are kept, dropped or replaced by question marks (switch, kept)'),
  row('3.5-verbatim', 'I', 'HTML and line breaks are kept as they come'),
];

const journal: readonly SpecRow[] = [
  row('3.6-write', 'R D', 'Each request adds an entry and overwrites none; one request may add to both journals'),
  row('3.6-raw', 'R D', 'Raw mode shows nothing of it'),
  row('3.6-display', 'R D', 'Display mode shows the entries newest first, each with time, author and label'),
  row('3.6-both', 'R D', 'comments_and_work_notes interleaves both'),
  row('3.6-all', 'R D', 'Mode all has the text as display value and an empty value'),
  row('3.6-rows', 'R C', 'The rows of sys_journal_field have eight keys and the class at the time of writing'),
  row('3.6-rights', 'R', 'Work notes are for itil, comments for whoever reads the incident'),
  row('3.6-journal-acl', 'R', 'Whoever is no administrator finds the journal table empty, with 200'),
  row('3.6-stamps', 'I D', 'An entry alone raises the count and the stamp'),
  notEmulated('3.6-code', 'I D', 'The interface renders [code] as HTML; the API keeps it as text, and so do the pages of the mock'),
];

/** The incident. */
export const incident: readonly SpecRow[] = [...columns, ...choices, ...rules, ...badValues, ...journal];
