/** Leaves what a user of the package can reach: the elements, the events, the defining modules, their public members; in one order, whichever file was read first. */
export function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest: manifest }) {
      manifest.modules = manifest.modules.filter(isPublic).sort((one, other) => (one.path < other.path ? -1 : 1));
      for (const { declarations } of manifest.modules) {
        for (const declaration of declarations) {
          declaration.members &&= declaration.members.filter(({ privacy = 'public' }) => privacy === 'public');
        }
      }
    },
  };
}

const isPublic = ({ path, declarations }) =>
  path.startsWith('src/events/') || path.startsWith('src/define/') || declarations.some(({ customElement }) => customElement);
