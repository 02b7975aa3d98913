/** A choice list: `value` or `[value, label]` in the order of its sequence; a bare value is its own label, capitalized. */
export interface ChoiceList {
  readonly name: string;
  readonly element: string;
  /** The value of the column that this list depends on (for subcategory: the category). */
  readonly dependentValue?: string;
  readonly choices: readonly (string | readonly [value: string, label: string])[];
}
