import { html, nothing, type TemplateResult } from 'lit';
import type { Integration } from '../../contract/integrations.js';
import { checkIcon, errorIcon, moreIcon } from '../shared/icons.js';
import { settingsText as text } from '../shared/strings/settings.js';
import { exactTime, parseTime, relativeTime } from '../shared/times.js';

export interface RowMenu {
  /** Absent where the backend has no connection test. */
  test?: (() => void) | undefined;
  edit: () => void;
  disconnect: () => void;
}

/** The instance's host, for a person: `acme.service-now.com`. */
export const hostOf = ({ api_url }: Pick<Integration, 'api_url'>): string => (URL.canParse(api_url) ? new URL(api_url).host : api_url);

/** The row of a connected instance (domain S1). */
export function renderConnectedRow(integration: Integration, menu: RowMenu): TemplateResult {
  return html`
    <div class="facts">
      ${renderState(integration)}
      <span class="url" title=${integration.api_url}>${hostOf(integration)}</span>
      ${renderChecked(integration)}
    </div>
    ${renderMenu(menu)}
  `;
}

function renderState({ health }: Integration): TemplateResult {
  return health?.state === 'failing'
    ? html`<span class="state failing">${errorIcon()} ${text.failing}</span>`
    : html`<span class="state connected">${checkIcon()} ${text.connected}</span>`;
}

function renderChecked({ health }: Integration): TemplateResult | typeof nothing {
  const time = parseTime(health?.checked_at ?? '');
  if (!time) return nothing;
  return html`<time class="small muted numeric" datetime=${time.toISOString()} title=${exactTime(time)}>${text.tested(relativeTime(time))}</time>`;
}

function renderMenu({ test, edit, disconnect }: RowMenu): TemplateResult {
  return html`
    <button id="more" type="button" class="quiet icon" aria-label=${text.more} title=${text.more} popovertarget="menu">${moreIcon()}</button>
    <div id="menu" class="menu" popover="auto" @keydown=${handleMenuKey}>
      ${test ? html`<button type="button" autofocus @click=${closing(test)}>${text.test}</button>` : nothing}
      <button type="button" ?autofocus=${!test} @click=${closing(edit)}>${text.edit}</button>
      <button type="button" class="menu-danger" @click=${closing(disconnect)}>${text.disconnect}</button>
    </div>
  `;
}

/** Closes the menu before the action. Its button gets the focus, and gets it back when a dialog has closed. */
const closing = (action: () => void) => (event: Event): void => {
  const menu = event.currentTarget instanceof HTMLElement ? event.currentTarget.closest<HTMLElement>('[popover]') : null;
  if (menu) closeMenu(menu);
  action();
};

/** The arrows go round the menu, Escape leaves it. */
function handleMenuKey(event: KeyboardEvent): void {
  const menu = event.currentTarget;
  if (!(menu instanceof HTMLElement)) return;
  const items = [...menu.querySelectorAll('button')];
  const current = items.findIndex((item) => item.matches(':focus'));
  if (event.key === 'Escape') closeMenu(menu);
  else if (event.key === 'ArrowDown') items[(current + 1) % items.length]?.focus();
  else if (event.key === 'ArrowUp') items.at(Math.max(current, 0) - 1)?.focus();
  else return;
  event.preventDefault();
}

function closeMenu(menu: HTMLElement): void {
  menu.hidePopover();
  // Chromium lets the focus fall to the body where menu and button are in a shadow root.
  if (menu.previousElementSibling instanceof HTMLElement) menu.previousElementSibling.focus();
}
