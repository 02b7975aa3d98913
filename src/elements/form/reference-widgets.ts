import type { Capabilities } from '../../contract/capabilities.js';
import type { FormField } from '../../contract/create-ticket.js';
import type { Client } from '../../data/client/client.js';
import type { ReferenceKind } from '../../data/references.js';
import type { FormFacts } from '../../providers/provider.js';
import { formTexts } from '../../texts/en/form.js';
import { ReferenceCombobox } from '../ui/combobox/reference-combobox.js';
import { ReferenceLookup } from '../ui/combobox/reference-lookup.js';
import { renderInput, type Control } from '../ui/field/controls.js';
import type { ElementHost } from '../ui/host/host.js';
import type { FormState } from './form-state.js';
import { valueOf } from './form-values.js';
import type { Widget } from './widget.js';

export interface ReferenceContext {
  client: () => Client;
  facts: FormFacts;
  state: () => FormState;
  capabilities: () => Capabilities | undefined;
  /** Told what the user entered or chose. */
  changed: (name: string, value: string, label: string) => void;
}

/** The fields that hold a record: picked by name where the backend can search, else given by their key (elements D1). */
export class ReferenceWidgets {
  readonly #host: ElementHost;
  readonly #context: ReferenceContext;
  readonly #comboboxes = new Map<string, ReferenceCombobox>();

  constructor(host: ElementHost, context: ReferenceContext) {
    this.#host = host;
    this.#context = context;
  }

  /** Returns a field's widget; undefined for a field that holds no record. */
  for(field: FormField): Widget | undefined {
    const kind = kindOf(field, this.#context.capabilities());
    if (kind) return this.#combobox(field.field, kind);
    return this.#context.facts.isKey(field) && field.values.length === 0 ? this.#keyField(field) : undefined;
  }

  #combobox(name: string, kind: ReferenceKind): ReferenceCombobox {
    const { client, facts, changed } = this.#context;
    const { readKey, words } = facts;
    const combobox =
      this.#comboboxes.get(name) ??
      new ReferenceCombobox(this.#host, {
        lookup: (host, wanted) => new ReferenceLookup(host, { kind, client, unreadable: words.unreadableList }, wanted),
        text: () => client().texts.of(formTexts),
        readKey,
        keys: words,
        changed: (value, label) => changed(name, value, label),
      });
    this.#comboboxes.set(name, combobox);
    return combobox;
  }

  #keyField(field: FormField): Widget {
    const { facts, state } = this.#context;
    return {
      render: (control: Control) => renderInput(control),
      get problem() {
        const value = valueOf(field, [], state().values).trim();
        return value === '' || facts.readKey(value) !== undefined ? undefined : facts.words.notKey;
      },
      // A field whose list may not be read says so itself.
      renderHelp: (help) => (field.type === 'assignment_group' ? this.#context.client().texts.format.sentences(facts.words.keyOnly, help) : help || undefined),
      asSent: (value) => facts.readKey(value) ?? value,
    };
  }
}

/** What a field is searched for; undefined where the backend cannot search, or the field holds no record. */
function kindOf({ type }: FormField, capabilities: Capabilities | undefined): ReferenceKind | undefined {
  if (type === 'assignment_group') return capabilities?.assignment_group_search ? 'assignment_group' : undefined;
  return type === 'user' && capabilities?.caller_search ? 'user' : undefined;
}
