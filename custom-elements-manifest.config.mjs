import { definitions } from './tools/manifest/definitions.js';
import { designTokens } from './tools/manifest/design-tokens.js';
import { distPaths } from './tools/manifest/dist-paths.js';
import { eventTypes } from './tools/manifest/event-types.js';
import { publicOnly } from './tools/manifest/public-only.js';

/** What editors, Storybook and the README's tables read about the elements: `custom-elements.json`. */
export default {
  globs: ['src/elements/*/*.ts', 'src/define/*.ts', 'src/elements/ui/host/ticketing-element.ts', 'src/events/*.ts'],
  exclude: ['src/define/register.ts'],
  outdir: '.',
  litelement: true,
  plugins: [definitions(), eventTypes(), designTokens(), publicOnly(), distPaths()],
};
