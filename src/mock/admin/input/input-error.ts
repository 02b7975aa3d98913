/** What was given from outside does not fit, be it in code or over HTTP: each field at fault is named. */
export class InputError extends RangeError {
  /** Always `InputError`. */
  override readonly name: string = 'InputError';
  /** What is wrong by its field: `latency`, `only.method`. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(fields: Readonly<Record<string, string>>) {
    super(Object.entries(fields).map(([field, message]) => `${field}: ${message}`).join('; '));
    this.fields = fields;
  }
}
