/**
 * Defines a part of the docs, once, and returns its tag, which a page renders: `<StateGrid />`. A part that is imported for what it does alone
 * would be left out of a build, by the package's own `sideEffects`.
 */
export function defined(tag: string, part: CustomElementConstructor): string {
  if (!customElements.get(tag)) customElements.define(tag, part);
  return tag;
}
