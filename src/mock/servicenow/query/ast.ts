/** `^OR` binds tighter than `^`, and `^NQ` looser than both (servicenow-api.md 2.3). */
export interface Query {
  /** Parts separated by `^NQ`: a row need match only one. None: every row matches. */
  readonly alternatives: readonly Alternative[];
  readonly sorts: readonly Sort[];
}

/** Groups separated by `^`: a row must match all. */
export type Alternative = readonly Group[];

/** Terms separated by `^OR`: a row need match only one. */
export type Group = readonly Term[];

export type Term = Condition | TextSearch | Unreadable;

export interface Condition {
  readonly kind: 'condition';
  /** A column, or columns joined by dots: `caller_id.manager.name`. */
  readonly field: string;
  readonly operator: Operator;
  readonly value: string;
}

/** `123TEXTQUERY321=`: the words occur somewhere in the record. */
interface TextSearch {
  readonly kind: 'text';
  readonly value: string;
}

/** What holds no operator, or a part of the grammar that the mock does not answer. */
interface Unreadable {
  readonly kind: 'unreadable';
  readonly text: string;
}

export interface Sort {
  readonly field: string;
  readonly descending: boolean;
}

/** The operators by their first spelling; `operators.ts` has the others. */
export type Operator =
  | '='
  | '!='
  | 'LIKE'
  | 'NOT LIKE'
  | 'STARTSWITH'
  | 'ENDSWITH'
  | 'IN'
  | 'NOT IN'
  | 'ISEMPTY'
  | 'ISNOTEMPTY'
  | 'EMPTYSTRING'
  | 'ANYTHING'
  | '<'
  | '<='
  | '>'
  | '>='
  | 'BETWEEN'
  | 'SAMEAS'
  | 'NSAMEAS'
  | 'GT_FIELD'
  | 'LT_FIELD'
  | 'GT_OR_EQUALS_FIELD'
  | 'LT_OR_EQUALS_FIELD'
  | 'ON'
  | 'NOTON'
  | 'RELATIVEGT'
  | 'RELATIVEGE'
  | 'RELATIVELT'
  | 'RELATIVELE'
  | 'RELATIVEEE'
  | 'MORETHAN'
  | 'LESSTHAN'
  | 'DATEPART'
  | 'DYNAMIC'
  | 'VALCHANGES'
  | 'CHANGESFROM'
  | 'CHANGESTO'
  | 'INSTANCEOF';
