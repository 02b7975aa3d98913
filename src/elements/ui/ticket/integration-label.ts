import type { Provider } from '../../../providers/provider.js';

/** Returns an integration's name: the provider's own, another one's by its type. */
export const integrationLabel = ({ type, label }: Provider, active: string): string =>
  active === type ? label : active.charAt(0).toUpperCase() + active.slice(1);
