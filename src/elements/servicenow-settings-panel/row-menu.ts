import { html, nothing, type TemplateResult } from 'lit';
import { moreIcon } from '../shared/icons.js';
import { settingsText as text } from '../shared/strings/settings.js';

/** What can be done with a connection; an action is absent where the backend has no call for it. */
export interface RowMenu {
  test?: (() => void) | undefined;
  edit: () => void;
  defaults?: (() => void) | undefined;
  disconnect: () => void;
}

/** The menu of a connected instance (domain S1). */
export const renderMenu = ({ test, edit, defaults, disconnect }: RowMenu): TemplateResult => html`
  <button id="more" type="button" class="quiet icon" aria-label=${text.more} title=${text.more} popovertarget="menu">${moreIcon()}</button>
  <div id="menu" class="menu" popover="auto" @keydown=${handleMenuKey}>
    ${test ? html`<button type="button" autofocus @click=${closing(test)}>${text.test}</button>` : nothing}
    <button type="button" ?autofocus=${!test} @click=${closing(edit)}>${text.edit}</button>
    ${defaults ? html`<button type="button" @click=${closing(defaults)}>${text.defaults}</button>` : nothing}
    <button type="button" class="menu-danger" @click=${closing(disconnect)}>${text.disconnect}</button>
  </div>
`;

/** Closes the menu before the action. Its button gets the focus, and gets it back when a dialog has closed. */
const closing = (action: () => void) => (event: Event): void => {
  const menu = event.currentTarget instanceof HTMLElement ? event.currentTarget.closest<HTMLElement>('[popover]') : null;
  if (menu) closeMenu(menu);
  action();
};

/** The arrows go round the menu, Home and End to its ends; Escape leaves it. */
function handleMenuKey(event: KeyboardEvent): void {
  const menu = event.currentTarget;
  if (!(menu instanceof HTMLElement)) return;
  const items = [...menu.querySelectorAll('button')];
  const current = items.findIndex((item) => item.matches(':focus'));
  if (event.key === 'Escape') closeMenu(menu);
  else if (event.key === 'ArrowDown') items[(current + 1) % items.length]?.focus();
  else if (event.key === 'ArrowUp') items.at(Math.max(current, 0) - 1)?.focus();
  else if (event.key === 'Home') items[0]?.focus();
  else if (event.key === 'End') items.at(-1)?.focus();
  else return;
  event.preventDefault();
}

function closeMenu(menu: HTMLElement): void {
  menu.hidePopover();
  // Chromium lets the focus fall to the body where menu and button are in a shadow root.
  if (menu.previousElementSibling instanceof HTMLElement) menu.previousElementSibling.focus();
}
