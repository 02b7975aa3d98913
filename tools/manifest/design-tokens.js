import { elementsOf } from './elements.js';

const tokensModule = 'src/elements/ui/styles/tokens.ts';
const token = /^var\((--[a-z0-9-]+), (.+)\)$/;

/** Adds the design tokens, which all elements read, to each element's CSS properties. */
export function designTokens() {
  const cssProperties = [];
  return {
    name: 'design-tokens',
    analyzePhase({ ts, node, moduleDoc }) {
      if (moduleDoc.path !== tokensModule || !ts.isTaggedTemplateExpression(node)) return;
      const [, name, value] = token.exec(node.template.text) ?? [];
      if (name) cssProperties.push({ name, default: value });
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const element of elementsOf(customElementsManifest)) element.cssProperties = [...(element.cssProperties ?? []), ...cssProperties];
    },
  };
}
