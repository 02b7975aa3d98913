/** A column of the instance under one of its names: its label in some language, or how the dictionary calls it. */
export interface NamedColumn {
  readonly name: string;
  readonly column: string;
}

/** What fields that ServiceNow names by their labels are. */
export interface ResolvedLabels {
  /** A label, as the instance itself writes it, with the columns that are called so: several where an administrator gave one name twice. */
  readonly found: readonly { readonly label: string; readonly columns: readonly string[] }[];
  /** The labels that no column has. */
  readonly unknown: readonly string[];
}

/**
 * Finds the columns that labels name. A label may hold a comma, at which a list of them is split: the longest run of pieces that is
 * a label counts.
 */
export function resolveLabels(pieces: readonly string[], columns: readonly NamedColumn[]): ResolvedLabels {
  const byName = new Map<string, NamedColumn[]>();
  for (const column of columns) byName.set(folded(column.name), [...(byName.get(folded(column.name)) ?? []), column]);
  const found: { label: string; columns: string[] }[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const run = longestRun(pieces.slice(at), byName);
    if (run) found.push({ label: run.label, columns: [...new Set(run.columns.map(({ column }) => column))] });
    else unknown.push(pieces[at] ?? '');
    at += run?.length ?? 1;
  }
  return { found, unknown };
}

function longestRun(pieces: readonly string[], byName: ReadonlyMap<string, readonly NamedColumn[]>) {
  for (let length = pieces.length; length > 0; length -= 1) {
    const columns = byName.get(folded(pieces.slice(0, length).join(', ')));
    if (columns?.[0]) return { length, label: columns[0].name, columns };
  }
  return undefined;
}

/** Returns a name without what differs between two ways of writing it: case, width, apostrophes, blanks at commas, marks around it. */
const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\s*[,、،]\s*/g, ',')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s"'«»„“”「」*]+|[\s"'«»„“”「」*.。:]+$/g, '');
