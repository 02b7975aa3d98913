import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

/** A ticket with a link through it. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" width="220" height="28" viewBox="0 0 220 28">
  <rect x="1" y="4" width="28" height="20" rx="4" fill="#0b5cad"/>
  <circle cx="1" cy="14" r="3" fill="#f6f7f9"/><circle cx="29" cy="14" r="3" fill="#f6f7f9"/>
  <path d="M10 14h10M17 10l4 4-4 4" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>
  <text x="38" y="19" font-family="system-ui, sans-serif" font-size="15" font-weight="600" fill="#1b2027">ServiceNow ticketing</text>
</svg>`;

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'ServiceNow ticketing',
    brandUrl: 'https://github.com/servicenow-ticketing/servicenow-ticketing',
    brandImage: `data:image/svg+xml,${encodeURIComponent(mark)}`,
    brandTarget: '_blank',
    colorPrimary: '#0b5cad',
    colorSecondary: '#0b5cad',
    appBg: '#f6f7f9',
    fontBase: 'system-ui, sans-serif',
  }),
});
