// Tags that defineElements({ prefix: 'acme-' }) registers.
import type { Prefixed } from 'servicenow-ticketing/vue';

declare module 'vue' {
  interface GlobalComponents extends Prefixed<'acme-'> {}
}
