import { readTokens } from '../tokens/read-tokens.js';
import { elementsOf } from './elements.js';

/** What CSS calls the types of the Design Tokens format. */
const syntax = { color: '<color>', dimension: '<length>', number: '<number>', fontWeight: '<number>', duration: '<time>' };

/** Adds the design tokens, which all elements read, to each element's CSS properties. */
export const designTokens = () => ({
  name: 'design-tokens',
  packageLinkPhase({ customElementsManifest }) {
    const cssProperties = readTokens().map(({ name, meaning, type, default: value }) => ({ name, description: meaning, default: value, ...(syntax[type] && { syntax: syntax[type] }) }));
    for (const element of elementsOf(customElementsManifest)) element.cssProperties = [...(element.cssProperties ?? []), ...cssProperties];
  },
});
