import { html } from 'lit/html.js';

/** Returns a sentence in which what stands between backticks is code. */
export const prose = (text: string) => text.split('`').map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`));
