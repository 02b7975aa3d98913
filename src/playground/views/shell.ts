import { html, nothing, type TemplateResult } from 'lit';
import type { AccessToken } from '../../mock/product/users.js';
import { addressSearch, type Address } from '../page/address.js';
import { initials } from '../page/format.js';
import { icon, type IconName } from './icon.js';

/** The product around a page: its navigation, and who is signed in. */
export const shell = (address: Address, user: AccessToken | undefined, page: TemplateResult): TemplateResult => html`
  <div class="shell">
    <header class="nav">
      <a class="skip-link" href="#page">Skip to content</a>
      <a class="nav__brand" href=${addressSearch({ ...address, page: 'anomalies' })}>${mark} Qualytics</a>
      <nav aria-label="Product">
        <ul class="nav__list">
          ${navLink('anomaly', 'Anomalies', addressSearch({ ...address, page: 'anomalies' }), address.page.startsWith('anomal'))}
          ${navLink('settings', 'Settings', addressSearch({ ...address, page: 'settings' }), address.page === 'settings')}
        </ul>
      </nav>
      ${user ? userCard(user) : nothing}
    </header>
    <main id="page" class="page" tabindex="-1">${page}</main>
  </div>
`;

const mark = html`<svg class="nav__mark" viewBox="0 0 22 22" aria-hidden="true">
  <circle cx="10.5" cy="10.5" r="7.5" fill="none" stroke="currentColor" stroke-width="3" />
  <path d="m13 13 6.5 6.5" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
</svg>`;

const navLink = (name: IconName, label: string, href: string, current: boolean): TemplateResult => html`<li>
  <a class="nav__link" href=${href} aria-current=${current ? 'page' : 'false'}>${icon(name)} ${label}</a>
</li>`;

const userCard = ({ name, label }: AccessToken): TemplateResult => html`<div class="nav__user">
  <span class="avatar" aria-hidden="true">${initials(name)}</span>
  <div>
    <p class="nav__user-name">${name}</p>
    <p class="nav__user-role">${label}</p>
  </div>
</div>`;
