/** A module that the package shows. */
export interface Entry {
  /** The name behind the package's own: `contract/strict`; `.` for the root. */
  readonly name: string;
  /** Its declarations, as built: `dist/contract/strict/index.d.ts`. */
  readonly declarations: string;
}

/** Returns the entries with types that a package.json names. */
export function entriesOf(manifest: string): Entry[] {
  const { exports } = JSON.parse(manifest) as { exports: Record<string, string | { types: string }> };
  return Object.entries(exports).flatMap(([name, target]) =>
    typeof target === 'string' ? [] : [{ name: name.replace(/^\.\//, ''), declarations: target.types.replace(/^\.\//, '') }],
  );
}
