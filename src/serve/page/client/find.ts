/** Returns the element with an id, which the page has. */
export function find<Kind extends HTMLElement>(root: ParentNode, id: string, kind: new () => Kind): Kind {
  const found = root.querySelector(`#${id}`);
  if (found instanceof kind) return found;
  throw new Error(`The page lacks #${id}.`);
}
