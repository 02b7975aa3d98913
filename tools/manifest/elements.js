/**
 * The manifest's custom elements.
 *
 * @param {import('custom-elements-manifest/schema').Package} manifest
 */
export const elementsOf = ({ modules }) =>
  modules.flatMap(({ declarations = [] }) => declarations.filter(({ customElement }) => customElement));
