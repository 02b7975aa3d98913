import { html, type TemplateResult } from 'lit';
import type { Anomaly } from '../session/host-api.js';
import { icon, type IconName } from './icon.js';

const looks: Record<Anomaly['status'], { icon: IconName; tone: string }> = {
  Active: { icon: 'active', tone: 'pill--warning' },
  Acknowledged: { icon: 'eye', tone: 'pill--accent' },
  Resolved: { icon: 'check', tone: 'pill--success' },
  Duplicate: { icon: 'archived', tone: '' },
  Invalid: { icon: 'archived', tone: '' },
  Discarded: { icon: 'archived', tone: '' },
};

/** An anomaly's status: shape, word and colour. */
export const statusPill = (status: Anomaly['status']): TemplateResult =>
  html`<span class="pill ${looks[status].tone}">${icon(looks[status].icon)}${status}</span>`;
