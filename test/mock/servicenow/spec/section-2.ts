import { row, type SpecRow } from './row.js';

const parameters: readonly SpecRow[] = [
  row('2.1-column', 'C', 'A column or dotted path filters by raw or display value, all such filters together'),
  row('2.1-limit', 'D', 'The limit is 10000 where none is given or it is no number'),
  row('2.1-offset', 'D', 'An offset beyond the end finds nothing and keeps the total'),
  row('2.1-fields', 'D', 'sysparm_fields chooses the keys, dotted ones included, and adds none'),
  row('2.1-display-value', 'D', 'sysparm_display_value is false, true or all'),
  row('2.1-exclude-link', 'D', 'sysparm_exclude_reference_link takes the links away'),
  row('2.1-input-display', 'D', 'sysparm_input_display_value reads labels, names and times as people see them'),
  row('2.1-no-count', 'D', 'sysparm_no_count leaves out the total, and with it the last link'),
  row('2.1-no-link', 'D', 'sysparm_suppress_pagination_header leaves out Link'),
  row('2.1-no-stamps', 'D', 'sysparm_suppress_auto_sys_field leaves the stamps of a write out'),
  row('2.1-view', 'D', 'sysparm_view chooses columns; sysparm_fields goes before it; an unknown view shows all'),
  row('2.1-accepted', 'D', 'sysparm_query_category and sysparm_query_no_domain are taken without effect'),
  row('2.1-tiny', 'C', 'sysparm_tiny stands for the parameters of a longer address'),
  row('2.1-ignored', 'R C', 'Any other parameter is ignored, those of an upload before it included'),
  row('2.1-answer-shape', 'D', 'GET of one, POST, PUT and PATCH shape their answer by the same parameters'),
  row('2.1-dictionary', 'C', 'sys_dictionary filters by its own columns active, array and read_only beside a query'),
];

const shapes: readonly SpecRow[] = [
  row('2.2-raw', 'D R', 'Raw mode shows stored values, references with link and value'),
  row('2.2-raw-unlinked', 'D R', 'and without links the bare sys_id'),
  row('2.2-display', 'D R', 'Display mode shows labels, and references with display value and link'),
  row('2.2-display-unlinked', 'D R', 'and without links the bare name'),
  row('2.2-all', 'D R', 'Mode all shows both of every column'),
  row('2.2-all-unlinked', 'D R', 'and without links references without them'),
  row('2.2-empty', 'R', 'An empty choice is null in display mode, any other empty scalar an empty string'),
  row('2.2-unknown', 'R', 'An empty activity_due or sla_due shows as UNKNOWN'),
  row('2.2-plain', 'R', 'Booleans keep their form; times show in UTC as they are stored'),
  row('2.2-labels', 'R', 'The columns of the platform show the labels of a real instance'),
  row('2.2-unlabelled', 'R', 'A value without a label shows as it is'),
  row('2.2-duration', 'R', 'A duration is stored as an offset from the epoch and shown in words'),
  row('2.2-domain', 'R', 'sys_domain is a reference to the group global'),
  row('2.2-lists', 'R', 'A list of people is a comma list of sys_ids, shown as one of names, never an object'),
];

const grammar: readonly SpecRow[] = [
  row('2.3-and-or', 'D', 'Groups are AND-ed, the conditions within one OR-ed'),
  row('2.3-new-query', 'D', 'Parts between NQ are OR-ed; a trailing EQ says nothing'),
  row('2.3-sort-first', 'C', 'A token that sorts is read as such before it is tried as an OR'),
  row('2.3-group-by', 'D', 'GROUPBY in a query changes nothing of the rows'),
  row('2.3-text', 'D', '123TEXTQUERY321 finds records by words anywhere in them'),
  row('2.3-related-list', 'D', 'A related-list query is invalid as a whole and leaves the rest of the query intact'),
  row('2.3-caret', 'I', 'A doubled caret inside a value is one caret'),
  row('2.3-empty-tokens', 'C', 'Empty tokens are dropped'),
  row('2.3-longest-operator', 'C', 'Operators are tried from the longest, behind a column that exists'),
];

const operators: readonly SpecRow[] = [
  row('2.3-op-equals', 'D I', '= and != compare; != finds empty values, too'),
  row('2.3-op-contains', 'D C', 'LIKE, * and CONTAINS'),
  row('2.3-op-not-contains', 'D C', 'NOT LIKE, NOTLIKE and !*'),
  row('2.3-op-starts-ends', 'D C', 'STARTSWITH, ENDSWITH and %'),
  row('2.3-op-in', 'D C', 'IN, NOT IN and NOTIN take a comma list'),
  row('2.3-op-empty', 'D C', 'ISEMPTY, ISNOTEMPTY, EMPTY and NOTEMPTY take no value'),
  row('2.3-op-anything', 'D C', 'EMPTYSTRING finds the empty, ANYTHING everything'),
  row('2.3-op-order', 'D C', 'The four orders compare integers by size and times as text'),
  row('2.3-op-between', 'D C', 'BETWEEN includes both ends, which may be scripts'),
  row('2.3-op-same', 'D C', 'SAMEAS and NSAMEAS compare two columns'),
  row('2.3-op-fields', 'D C', 'GT_FIELD and its kin order two columns'),
  row('2.3-op-on', 'D C', 'ON and NOTON take a label and the two ends of a span'),
  row('2.3-op-relative', 'D C', 'RELATIVE… compares with a moment so many units ago or ahead'),
  row('2.3-op-span', 'D C', 'MORETHAN and LESSTHAN compare the time between two columns'),
  row('2.3-op-date-part', 'D', 'DATEPART compares a part of a time: weekday, month, quarter, year, hour'),
  row('2.3-op-dynamic', 'I', 'DYNAMIC knows the filter Me; any other is invalid'),
  row('2.3-op-changes', 'D', 'VALCHANGES, CHANGESFROM and CHANGESTO belong to triggers and are invalid in a query'),
  row('2.3-op-instance-of', 'I', 'INSTANCEOF finds a class and those that extend it'),
];

const matching: readonly SpecRow[] = [
  row('2.3-case', 'D I', 'Values compare without regard to case, names of columns and operators with it'),
  row('2.3-reference', 'D', 'LIKE and its kin compare the display value of a reference, = and IN its sys_id'),
  row('2.3-empty-value', 'I', 'A column that equals nothing is an empty one'),
  row('2.3-scripts', 'C', 'The known javascript calls are evaluated, in either quotes; nothing is executed'),
  row('2.3-decoded', 'D', 'A plus and %20 both stand for a blank'),
  row('2.3-order', 'D', 'Rows come in the order of creation; several sorts apply from left to right'),
  row('2.4-ignore', 'D', 'A condition on an unknown column is dropped alone (default)'),
  row('2.4-no-rows', 'D', 'or makes the query find nothing (switch)'),
  row('2.4-forbid', 'R', 'or is refused with 403 (switch)'),
];

/** Query parameters, value shapes and the encoded query. */
export const queryParameters: readonly SpecRow[] = [...parameters, ...shapes, ...grammar, ...operators, ...matching];
