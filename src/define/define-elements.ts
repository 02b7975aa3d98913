import { CreateTicketDialogElement } from '../elements/create-ticket-dialog/create-ticket-dialog.js';
import { LinkedTicketsElement } from '../elements/linked-tickets/linked-tickets.js';
import { ServiceNowSettingsPanelElement } from '../elements/servicenow-settings-panel/servicenow-settings-panel.js';
import { register } from './register.js';

/** Options of `defineElements`. */
export interface DefineOptions {
  /** Stands before the three tags: `acme-` makes `<acme-linked-tickets>`. Lower-case letters, digits and hyphens; default none. */
  prefix?: string | undefined;
}

/**
 * Registers the three elements, as `servicenow-ticketing/define` does; with a prefix under tags of the page's own, for pages where one of the
 * three is taken. A tag that is taken stays as it is, with a warning on the console.
 *
 * @throws {TypeError} for a prefix that no tag can have
 */
export function defineElements({ prefix = '' }: DefineOptions = {}): void {
  if (!/^([a-z][a-z0-9-]*)?$/.test(prefix)) throw new TypeError(`No tag can begin with "${prefix}": lower-case letters, digits and hyphens, a letter first.`);
  const start = prefix && !prefix.endsWith('-') ? `${prefix}-` : prefix;
  define(start, 'create-ticket-dialog', CreateTicketDialogElement);
  define(start, 'linked-tickets', LinkedTicketsElement);
  define(start, 'servicenow-settings-panel', ServiceNowSettingsPanelElement);
}

/** A class has one tag, and that is the plain one: under another one a class of its own is registered, once. */
function define(prefix: string, name: string, element: CustomElementConstructor): void {
  const tag = prefix + name;
  if (customElements.get(tag)?.prototype instanceof element) return;
  register(tag, prefix === '' ? element : class extends element {});
}
