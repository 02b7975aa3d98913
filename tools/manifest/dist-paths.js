/** Names modules as the package has them: `dist/define.js` for `src/define.ts`. */
export function distPaths() {
  return {
    name: 'dist-paths',
    packageLinkPhase({ customElementsManifest }) {
      rename(customElementsManifest);
    },
  };
}

function rename(node) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value !== null) rename(value);
    else if ((key === 'path' || key === 'module') && typeof value === 'string') node[key] = inDist(value);
  }
}

const inDist = (path) => path.replace(/^(\/?)src\/(.+)\.(ts|js)$/, '$1dist/$2.js');
