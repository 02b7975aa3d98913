/**
 * A schema by the Standard Schema specification (standardschema.dev), which asks for its interface to be copied: any library that takes
 * such schemas takes this one. `Output` is what a value reads as.
 */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  /** What the specification asks of a schema. */
  readonly '~standard': StandardProps<Input, Output>;
}

/** A schema that takes whatever there is, and reads what fits as `Value`. */
export type Reads<Value> = StandardSchemaV1<unknown, Value>;

/** What the specification asks of a schema. */
export interface StandardProps<Input, Output> {
  /** The version of the specification. */
  readonly version: 1;
  /** The library that the schema is made with. */
  readonly vendor: string;
  /** Reads a value; never throws for one that does not fit. */
  readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
  /** For the compiler alone: what goes in and what comes out. No value has it. */
  readonly types?: { readonly input: Input; readonly output: Output } | undefined;
}

/** What became of a value: `value` where it fits, else the reasons why it does not. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** A reason why a value does not fit. */
export interface StandardIssue {
  /** The reason, for who develops; the value never appears in it. */
  readonly message: string;
  /** The keys that lead to the part that does not fit; absent for the value as a whole. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}
