import type { TextsOf, Words } from '../catalogue.js';

/** What the panel says of what was done to the connection; who has done it may be unknown (`''`). */
export const connectionLogTexts = {
  part: 'log',
  english: ({ format: { sentences } }: Words) => ({
    loading: 'Loading recent changes…',
    empty: 'No changes recorded yet.',
    deeds: {
      connected: (name: string): string => (name ? `Connected by ${name}` : 'Connected'),
      'credentials-replaced': (name: string): string => (name ? `Credentials replaced by ${name}` : 'Credentials replaced'),
      'defaults-changed': (name: string): string => (name ? `Defaults for new tickets changed by ${name}` : 'Defaults for new tickets changed'),
      disconnected: (name: string): string => (name ? `Disconnected by ${name}` : 'Disconnected'),
      changed: (name: string): string => (name ? `Changed by ${name}` : 'Changed'),
    },
    failed: (cause: string): string => sentences('Couldn’t load recent changes.', cause),
  }),
} as const;
export type ConnectionLogTexts = TextsOf<typeof connectionLogTexts>;
