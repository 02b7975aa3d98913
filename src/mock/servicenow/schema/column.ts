/** The column types of sys_dictionary that the mock's tables use (`internal_type`). */
export type ColumnType =
  | 'string'
  | 'integer'
  | 'boolean'
  | 'reference'
  | 'glide_date'
  | 'glide_date_time'
  | 'due_date'
  | 'glide_duration'
  | 'glide_list'
  | 'html'
  | 'journal'
  | 'journal_input'
  | 'journal_list'
  | 'GUID'
  | 'domain_id'
  | 'domain_path'
  | 'sys_class_name'
  | 'related_tags'
  | 'table_name'
  | 'document_id'
  | 'timer'
  | 'user_input'
  | 'variables'
  | 'password2';

export interface Column {
  readonly label: string;
  readonly type: ColumnType;
  readonly maxLength: number;
  /** The table that a reference points to. */
  readonly reference?: string;
  /** A reference by the target's name instead of its sys_id; its link says so, `?name=sys_user`. */
  readonly byName?: boolean;
  /** The value of a record that is inserted without this column. Empty when absent. */
  readonly defaultValue?: string;
  /** Has a choice list: shows labels, and `null` in display mode while empty. */
  readonly choice?: boolean;
  /** Answers `=` and `IN` from a hash index. */
  readonly indexed?: boolean;
  /** Known to sys_dictionary, but no key of a record (servicenow-api.md 3.1). */
  readonly dictionaryOnly?: boolean;
  /** Set by the platform: a value in a request's body is not taken over (servicenow-api.md 1.1). */
  readonly automatic?: boolean;
}

export type Columns = Readonly<Record<string, Column>>;
type Extras = Omit<Column, 'label' | 'type' | 'maxLength' | 'reference'>;

export const text = (label: string, maxLength = 40, extras: Extras = {}): Column => ({
  label,
  type: 'string',
  maxLength,
  ...extras,
});

export const integer = (label: string, extras: Extras = {}): Column => ({
  label,
  type: 'integer',
  maxLength: 40,
  ...extras,
});

export const flag = (label: string, defaultValue: 'true' | 'false' | '' = 'false'): Column => ({
  label,
  type: 'boolean',
  maxLength: 40,
  defaultValue,
});

export const dateTime = (label: string, extras: Extras = {}): Column => ({
  label,
  type: 'glide_date_time',
  maxLength: 40,
  ...extras,
});

/** Returns a column that holds the sys_id of a record of `table`. References answer from an index. */
export const reference = (label: string, table: string, extras: Extras = {}): Column => ({
  label,
  type: 'reference',
  maxLength: 32,
  reference: table,
  indexed: true,
  ...extras,
});

/** Returns a comma list of sys_ids (of `table`, where one is named) and e-mail addresses. */
export const list = (label: string, table?: string): Column => ({
  label,
  type: 'glide_list',
  maxLength: 4000,
  ...(table && { reference: table }),
});

export const typed = (label: string, type: ColumnType, maxLength: number, extras: Extras = {}): Column => ({
  label,
  type,
  maxLength,
  ...extras,
});
