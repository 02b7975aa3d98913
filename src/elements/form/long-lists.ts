import type { FormField } from '../../contract/create-ticket.js';
import type { FormTexts } from '../../texts/en/form.js';
import type { ElementHost } from '../ui/host/host.js';
import { ChoiceWidget } from './choice-widget.js';
import { choicesOf, type FormValues } from './form-values.js';

/** A select of more choices takes long to open, and nobody reads through it. */
const longestRead = 200;

/** The form that the lists are part of. */
interface Form {
  readonly fields: readonly FormField[];
  readonly state: { readonly values: FormValues };
  valueOf: (field: FormField) => string;
  set: (name: string, value: string) => void;
}

export interface LongListOptions {
  form: () => Form;
  /** Whether what a field began with may stay, be it on its list or not. */
  keepsStart: boolean;
  text: () => FormTexts;
}

/** The fields of a form that have too many choices to read through: these are searched. */
export class LongLists {
  readonly #host: ElementHost;
  readonly #options: LongListOptions;
  readonly #widgets = new Map<string, ChoiceWidget>();

  constructor(host: ElementHost, options: LongListOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Returns a field's widget, the same each time; undefined for one whose choices can be read through. */
  for(field: FormField): ChoiceWidget | undefined {
    if (field.values.length <= longestRead) return undefined;
    const widget = this.#widgets.get(field.field) ?? this.#make(field);
    this.#widgets.set(field.field, widget);
    return widget;
  }

  /** Shows what the others hold by now, after one was changed. */
  refresh(changed: string): void {
    const form = this.#options.form();
    for (const field of form.fields) if (field.field !== changed) this.#widgets.get(field.field)?.take(form.valueOf(field));
  }

  #make(first: FormField): ChoiceWidget {
    const { form, keepsStart, text } = this.#options;
    const field = (): FormField => form().fields.find((other) => other.field === first.field) ?? first;
    return new ChoiceWidget(this.#host, {
      field,
      choices: () => choicesOf(field(), form().fields, form().state.values),
      value: () => form().valueOf(field()),
      keepsStart,
      text,
      changed: (value) => form().set(first.field, value),
    });
  }
}
