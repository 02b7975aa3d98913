import type { Plugin } from 'vite';
import { compactStyles } from '../styles/compact.js';
import { compactTemplates } from '../styles/compact-templates.js';

/** Returns a source of an element with its style sheets and templates as the package has them. */
export const asBuilt = (source: string): string => compactTemplates(compactStyles(source));

/** Compacts style sheets and templates of the elements, after what `also` does to each source. */
export const compacted = (also: (source: string, id: string) => string = (source) => source): Plugin => ({
  name: 'compacted',
  enforce: 'pre',
  transform: { filter: { id: /\/src\/.*\.ts$/ }, handler: (code, id) => ({ code: also(id.includes('/src/elements/') ? asBuilt(code) : code, id), map: null }) },
});
