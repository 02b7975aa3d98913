/**
 * Registers a tag unless it is taken: the first copy on a page wins, and a second one, such as another version loaded by
 * another bundle, warns instead of throwing.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (!present) customElements.define(tag, element);
  else if (present !== element) console.warn(`<${tag}> is registered by another copy of servicenow-ticketing: that one stays.`);
}
