/** Names modules as others import them: `dist/define.js` for `src/define.ts`, and for a class the entry that shows it. */
export function distPaths() {
  return {
    name: 'dist-paths',
    packageLinkPhase({ customElementsManifest }) {
      rename(customElementsManifest);
      customElementsManifest.modules = merged(customElementsManifest.modules);
    },
  };
}

/** Makes one module of those that are one file now. */
function merged(modules) {
  const byPath = new Map();
  for (const module of modules) {
    const known = byPath.get(module.path);
    if (known) for (const part of ['declarations', 'exports']) known[part] = [...(known[part] ?? []), ...(module[part] ?? [])];
    else byPath.set(module.path, module);
  }
  return [...byPath.values()];
}

function rename(node) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value !== null) rename(value);
    else if ((key === 'path' || key === 'module') && typeof value === 'string') node[key] = inDist(value);
  }
}

/** What is registered has a file of its own; elements and events are shown by the package's own name. */
function inDist(path) {
  const [, define] = /^\/?src\/(define|define\/(?!define-elements)[^/]+)\.(?:ts|js)$/.exec(path) ?? [];
  if (define !== undefined) return `dist/${define.replace('define/', '')}.js`;
  return /^\/?src\//.test(path) ? 'dist/index.js' : path;
}
