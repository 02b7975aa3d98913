// Tags that defineElements({ prefix: 'acme-' }) registers.
import type { Prefixed } from 'servicenow-ticketing/svelte';

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Prefixed<'acme-'> {}
}
