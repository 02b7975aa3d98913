/**
 * Finds what an element has rendered by its id; undefined while it is not there. (lit's `ref` says the same, and brings 2 kB of
 * what only asynchronous directives need.)
 */
export function rendered<Kind extends Element>(host: Element, id: string, kind: new () => Kind): Kind | undefined {
  const found = host.shadowRoot?.getElementById(id);
  return found instanceof kind ? found : undefined;
}
