import type { TemplateResult } from 'lit';
import type { TicketingClient } from '../../data/client.js';
import { describedBy, field } from '../ui/field/field.js';
import type { ElementHost } from '../ui/host/host.js';
import { ReferenceCombobox } from '../ui/combobox/reference-combobox.js';
import { renderReferenceHelp } from '../ui/combobox/reference-help.js';
import { defaultsText as text } from '../ui/strings/ticket-defaults.js';

const id = 'default-assignment_group';

export interface GroupView {
  /** What the backend had against the value. */
  refused: string | undefined;
  readOnly: boolean;
  /** Why groups cannot be found by name at the moment, `''` where they can. */
  unread: string;
}

/** The default assignment group, picked by name as in the create form. */
export class GroupField {
  readonly #combobox: ReferenceCombobox;
  /** The stored group has no name that could be read. */
  #unnamed = '';

  constructor(host: ElementHost, client: () => TicketingClient, changed: (sysId: string) => void) {
    this.#combobox = new ReferenceCombobox(host, 'assignment_group', client, () => changed(this.#combobox.value));
  }

  /** Begins with what is stored. */
  start(sysId: string, name: string): void {
    this.#unnamed = name ? '' : sysId;
    if (sysId) this.#combobox.choose({ sys_id: sysId, name: name || sysId, detail: '' });
  }

  clear(): void {
    this.#combobox.clear();
  }

  /** Looks up what was typed and not chosen; resolves to what is wrong with it. */
  async settle(): Promise<string | undefined> {
    const combobox = this.#combobox;
    if (combobox.unresolved) await combobox.settle();
    return combobox.problem;
  }

  render({ refused, readOnly, unread }: GroupView): TemplateResult {
    const error = refused ?? this.#combobox.complaint;
    const help = renderReferenceHelp(this.#combobox, this.#helpOf(unread));
    const attributes = { id, describedBy: describedBy(id, { help, error }), required: false, invalid: error !== undefined, readOnly, placeholder: '' };
    const aside = this.#combobox.renderSysIdSwitch();
    return field({ id, label: text.labels.assignment_group, help, error, aside, control: this.#combobox.render(attributes), wide: true });
  }

  #helpOf(unread: string): string {
    const isUnnamed = this.#unnamed !== '' && this.#unnamed === this.#combobox.value;
    return unread || (isUnnamed ? `${text.groupHelp} ${text.unnamed}` : text.groupHelp);
  }
}
