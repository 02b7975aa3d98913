import { html, type TemplateResult } from 'lit';
import { stateShapes } from '../icons/icons.js';
import type { TicketState } from '../../../providers/provider.js';

/** A pill of shape and word, in this order of importance: shape, word, colour. */
export const statusBadge = ({ kind, label }: TicketState): TemplateResult =>
  html`<span class="badge ${kind}" part="badge" title=${label}>${stateShapes[kind]()}<span>${label}</span></span>`;
