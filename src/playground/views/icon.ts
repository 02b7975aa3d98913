import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const shapes = {
  anomaly: svg`<path d="M1.5 9.5h3l2-6 3 9 2-5h3"/>`,
  explore: svg`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 4 4"/>`,
  datastore: svg`<ellipse cx="8" cy="3.5" rx="5.5" ry="2"/><path d="M2.5 3.5v9c0 1.1 2.5 2 5.5 2s5.5-.9 5.5-2v-9M2.5 8c0 1.1 2.5 2 5.5 2s5.5-.9 5.5-2"/>`,
  settings: svg`<path d="M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7"/><circle cx="11" cy="4.5" r="2"/><circle cx="5" cy="11.5" r="2"/>`,
  check: svg`<path d="m3 8.5 3.5 3.5L13 4.5"/>`,
  eye: svg`<path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z"/><circle cx="8" cy="8" r="2"/>`,
  active: svg`<circle cx="8" cy="8" r="5.5"/><path d="M8 5v3.5M8 11h.01"/>`,
  archived: svg`<path d="M2 3h12v3H2zM3 6v7.5h10V6M6.5 9h3"/>`,
  ticket: svg`<path d="M1.5 5V3.5h13V5a2 2 0 0 0 0 6v1.5h-13V11a2 2 0 0 0 0-6Z"/>`,
  comment: svg`<path d="M2 3h12v8.5H7L4 14v-2.5H2z"/>`,
  down: svg`<path d="m4 6 4 4 4-4"/>`,
  up: svg`<path d="m4 10 4-4 4 4"/>`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  external: svg`<path d="M6 3H3v10h10v-3M9 3h4v4M13 3 7 9"/>`,
} as const satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof shapes;

/** A decorative icon; what it means is said in words beside it. */
export const icon = (name: IconName): TemplateResult => html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${shapes[name]}</svg>`;
