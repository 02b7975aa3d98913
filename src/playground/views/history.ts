import { html, nothing, type TemplateResult } from 'lit';
import type { Comment, HistoryEvent } from '../session/host-api.js';
import { icon, type IconName } from './icon.js';
import { timeAgo } from './time.js';

const icons: Record<HistoryEvent['kind'], IconName> = { detected: 'anomaly', status: 'eye', comment: 'comment', ticket: 'ticket' };

interface Entry {
  readonly kind: HistoryEvent['kind'];
  readonly by: string;
  readonly at: string;
  readonly summary: string;
  readonly text: string;
}

/** What happened and what was said, newest first. */
export function timeline(events: readonly HistoryEvent[], comments: readonly Comment[]): TemplateResult {
  return html`<ol class="timeline">
    ${merged(events, comments).map(
      ({ kind, by, at, summary, text }) => html`<li>
        <span class="timeline__mark">${icon(icons[kind])}</span>
        <div>
          <p><span class="timeline__summary">${summary}</span> <span class="muted">by ${by}, ${timeAgo(at)}</span></p>
          ${text ? html`<p class="timeline__text">${text}</p>` : nothing}
        </div>
      </li>`,
    )}
  </ol>`;
}

/** A comment has its words in the list of comments; the history's own entry of it would say it twice. */
function merged(events: readonly HistoryEvent[], comments: readonly Comment[]): Entry[] {
  return [
    ...events.filter(({ kind }) => kind !== 'comment').map(({ kind, by, at, text }) => ({ kind, by, at, summary: text, text: '' })),
    ...comments.map(({ by, at, text }) => ({ kind: 'comment' as const, by, at, summary: 'Comment', text })),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
