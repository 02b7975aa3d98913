import { html, type TemplateResult } from 'lit';
import type { PanelTexts } from '../../texts/en/panel.js';
import { moreIcon } from '../ui/icons/icons.js';

/** What can be done with a connection; an action is absent where the backend has no call for it. */
export interface RowMenu {
  test?: (() => void) | undefined;
  edit: () => void;
  defaults?: (() => void) | undefined;
  disconnect: () => void;
}

/** Renders the menu of a connected instance (domain S1, elements E1). */
export function renderMenu(text: PanelTexts, { test, edit, defaults, disconnect }: RowMenu): TemplateResult {
  const items = [
    [text.test, test],
    [text.edit, edit],
    [text.defaults, defaults],
    [text.disconnect, disconnect],
  ] as const;
  return html`
    <button id="more" type="button" class="quiet icon" part="button-quiet" aria-label=${text.more} title=${text.more} aria-haspopup="menu" popovertarget="menu"
      @keydown=${handleButtonKey}>${moreIcon()}</button>
    <div id="menu" class="menu" part="menu" role="menu" aria-label=${text.more} popover="auto" @toggle=${handleToggle} @keydown=${handleMenuKey}>
      ${items.map(([label, action]) => action && renderItem(label, action, action === disconnect))}
    </div>
  `;
}

const renderItem = (label: string, action: () => void, isDanger: boolean): TemplateResult => html`
  <button type="button" role="menuitem" tabindex="-1" class=${isDanger ? 'menu-danger' : ''} part="menu-item" @click=${closing(action)}>${label}</button>
`;

/** Closes the menu before the action. Its button gets the focus, and gets it back when a dialog has closed. */
const closing = (action: () => void) => (event: Event): void => {
  const menu = event.currentTarget instanceof HTMLElement ? event.currentTarget.closest<HTMLElement>('[popover]') : null;
  if (menu) closeMenu(menu);
  action();
};

const itemsOf = (menu: HTMLElement): HTMLButtonElement[] => [...menu.querySelectorAll('button')];

function handleToggle({ currentTarget: menu, newState }: ToggleEvent): void {
  if (menu instanceof HTMLElement && newState === 'open' && !menu.querySelector(':focus')) itemsOf(menu)[0]?.focus();
}

/** The arrows open the menu as a click does: at its first item, or at its last. */
function handleButtonKey(event: KeyboardEvent): void {
  const { currentTarget: button, key } = event;
  const menu = button instanceof HTMLButtonElement ? button.popoverTargetElement : null;
  if (!(menu instanceof HTMLElement) || (key !== 'ArrowDown' && key !== 'ArrowUp')) return;
  event.preventDefault();
  menu.showPopover();
  itemsOf(menu).at(key === 'ArrowDown' ? 0 : -1)?.focus();
}

/** Arrows go round the menu, Home and End to its ends, a letter to the next item that begins with it; Escape and Tab leave it. */
function handleMenuKey(event: KeyboardEvent): void {
  const { currentTarget: menu, key } = event;
  if (!(menu instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  const item = itemFor(key, itemsOf(menu));
  item?.focus();
  if (key === 'Escape' || key === 'Tab') closeMenu(menu);
  // From the button, which has the focus again, Tab goes on by itself; and what means nothing here may mean something to browser or page.
  if (item || key === 'Escape' || /^\S$/.test(key)) event.preventDefault();
}

function itemFor(key: string, items: readonly HTMLButtonElement[]): HTMLButtonElement | undefined {
  const current = items.findIndex((item) => item.matches(':focus'));
  switch (key) {
    case 'ArrowDown':
      return items[(current + 1) % items.length];
    case 'ArrowUp':
      return items.at(Math.max(current, 0) - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return [...items.slice(current + 1), ...items].find(({ textContent }) => textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
  }
}

function closeMenu(menu: HTMLElement): void {
  menu.hidePopover();
  // Chromium lets the focus fall to the body where menu and button are in a shadow root.
  menu.parentElement?.querySelector<HTMLElement>('#more')?.focus();
}
