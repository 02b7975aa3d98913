/** What texts are tried with. */
export type Sample = string | number | readonly string[];

type Text = (...given: readonly Sample[]) => string;

/** Numbers that fall into all the forms that languages have by number. */
export const counts: readonly number[] = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000];

/** The most arguments that a text has, those behind a rest included. */
const most = 4;

/** Marks that no text holds by itself, and no language takes apart. */
const marks = ['⟦a⟧', '⟦b⟧', '⟦c⟧', '⟦d⟧'] as const;

/** One of the words that a text of few words is chosen by, such as how an incident is related to an anomaly: it is never shown itself. */
export const keyword = 'anomaly';

const kindsOf = (index: number): readonly Sample[] => [marks[index] ?? marks[0], 70_001 + index, [marks[index] ?? marks[0]], keyword];

/**
 * Finds arguments that a text takes: of which type they are is known to the compiler alone, and a text refuses most of the wrong ones by
 * throwing. A number where a text is wanted is taken for one.
 */
export function argumentsOf(text: Text): readonly Sample[] {
  const length = Math.max(text.length, 1);
  for (const given of combinations(Math.min(length, most))) {
    try {
      const said = text(...given);
      if (typeof said === 'string' && !/NaN|undefined|\[object/.test(said)) return given;
    } catch {
      // Not of these types.
    }
  }
  return [];
}

function* combinations(length: number): Generator<readonly Sample[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const rest of combinations(length - 1)) for (const one of kindsOf(length - 1)) yield [...rest, one];
}
