import type ts from 'typescript';

/** The part of the manifest that the plug-in changes. */
interface Manifest {
  readonly modules: readonly { readonly declarations: readonly { readonly customElement: boolean; events: readonly object[] }[] }[];
}

export function eventTypes(): {
  readonly name: string;
  analyzePhase(phase: { readonly ts: typeof ts; readonly node: ts.Node }): void;
  packageLinkPhase(phase: { readonly customElementsManifest: Manifest }): void;
};
