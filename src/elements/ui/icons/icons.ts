import { svg, type SVGTemplateResult, html, type TemplateResult } from 'lit';

/** Draws on a 16 × 16 grid in the colour of the text around; an icon never speaks for itself. */
const icon = (shape: SVGTemplateResult): TemplateResult =>
  html`<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shape}</svg>`;

export const externalIcon = (): TemplateResult => icon(svg`<path d="M6 3.5H3.5v9h9V10M9 3.5h3.5V7M12.2 3.8 7 9" />`);
export const closeIcon = (): TemplateResult => icon(svg`<path d="m4 4 8 8m0-8-8 8" />`);
export const moreIcon = (): TemplateResult =>
  icon(svg`<g fill="currentColor" stroke="none"><circle cx="3" cy="8" r="1.4" /><circle cx="8" cy="8" r="1.4" /><circle cx="13" cy="8" r="1.4" /></g>`);
export const detailsIcon = (): TemplateResult => icon(svg`<path d="m4.5 6.5 3.5 3.5 3.5-3.5" />`);
/** A chain that is cut through: nobody takes it for a link. */
export const unlinkIcon = (): TemplateResult => icon(svg`<path d="M6.5 4.8H5a3.2 3.2 0 0 0 0 6.4h1.5M9.5 4.8H11a3.2 3.2 0 0 1 0 6.4H9.5M12.8 2.2 3.2 13.8" />`);
export const ticketIcon = (): TemplateResult => icon(svg`<path d="M2 5.2a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v1.3a1.6 1.6 0 0 0 0 3v1.3a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V9.5a1.6 1.6 0 0 0 0-3zM9.8 4.5v1M9.8 7.5v1M9.8 10.5v1" />`);
export const errorIcon = (): TemplateResult => icon(svg`<circle cx="8" cy="8" r="6.2" /><path d="M8 5v3.6M8 11v.1" />`);
export const warningIcon = (): TemplateResult => icon(svg`<path d="M8 2 1.8 13.2h12.4zM8 6.4v3.2M8 11.4v.1" />`);
export const infoIcon = (): TemplateResult => icon(svg`<circle cx="8" cy="8" r="6.2" /><path d="M8 7.6V11M8 5v.1" />`);
export const checkIcon = (): TemplateResult => icon(svg`<path d="m3.2 8.4 3.2 3.2 6.4-7" />`);
export const skippedIcon = (): TemplateResult => icon(svg`<path d="M4 8h8" />`);
export const eyeIcon = (): TemplateResult => icon(svg`<path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" /><circle cx="8" cy="8" r="2" />`);
export const eyeOffIcon = (): TemplateResult => icon(svg`<path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" /><circle cx="8" cy="8" r="2" /><path d="m3 13 10-10" />`);

/** The shapes of the incident states; the shape alone tells them apart (design.md, Status). */
export const stateShapes = {
  new: (): TemplateResult => icon(svg`<circle cx="8" cy="8" r="5.5" />`),
  progress: (): TemplateResult => icon(svg`<circle cx="8" cy="8" r="5.5" /><path d="M8 4.2a3.8 3.8 0 0 1 0 7.6z" fill="currentColor" stroke="none" />`),
  hold: (): TemplateResult => icon(svg`<path d="M5.5 4v8M10.5 4v8" stroke-width="2.2" />`),
  resolved: checkIcon,
  closed: (): TemplateResult =>
    icon(svg`<path d="M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zm3.4 4.5-3.9 4.6a.8.8 0 0 1-1.2 0L4.6 9.2l1.1-1 1.2 1.2 3.4-4z" fill="currentColor" stroke="none" />`),
  canceled: closeIcon,
  unknown: (): TemplateResult =>
    icon(svg`<circle cx="8" cy="8" r="6.2" stroke-dasharray="2.4 2.2" /><path d="M6.4 6.4a1.7 1.7 0 1 1 2.3 1.6c-.5.2-.7.5-.7 1M8 11v.1" />`),
  other: (): TemplateResult => icon(svg`<rect x="5" y="5" width="6" height="6" rx="1" fill="currentColor" stroke="none" />`),
};
