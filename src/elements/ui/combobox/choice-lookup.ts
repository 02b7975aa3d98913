import type { Choice } from '../../../contract/create-ticket.js';
import type { Reference } from '../../../contract/references.js';
import { namedIn } from '../../../data/references.js';
import { closest } from './closest.js';
import { stem, type Lookup, type Wanted } from './reference-lookup.js';

/** So many are shown: more of them nobody reads. */
const shown = 20;

/** Searches a long list of choices that is here already. */
export class ChoiceLookup implements Lookup {
  readonly pause = 0;
  readonly failure = '';
  readonly #choices: () => readonly Choice[];
  readonly #wanted: () => Wanted | undefined;
  /** What was found last, and by what: a rendering asks several times. */
  #found: { choices: readonly Choice[]; text: string; matches: readonly Choice[] } | undefined;

  /**
   * @param choices returns what there is to choose by now
   * @param wanted undefined while there is nothing to look up
   */
  constructor(choices: () => readonly Choice[], wanted: () => Wanted | undefined) {
    this.#choices = choices;
    this.#wanted = wanted;
  }

  get items(): readonly Reference[] {
    return this.#matches.slice(0, shown).map(toReference);
  }

  get total(): number {
    return this.#matches.length;
  }

  get state(): Lookup['state'] {
    return this.#matches.length === 0 ? 'nothing' : 'found';
  }

  get suggested(): Reference | undefined {
    const { text = '', whole = false } = this.#wanted() ?? {};
    if (!whole || text.length <= stem) return undefined;
    const near = matching(this.#choices(), text.slice(0, stem)).map(toReference);
    const name = closest(text, near.map((record) => record.name));
    return near.find((record) => record.name === name);
  }

  async find(text: string): Promise<Reference | undefined> {
    return Promise.resolve(namedIn(this.#choices().map(toReference), text));
  }

  get #matches(): readonly Choice[] {
    const text = this.#wanted()?.text;
    if (text === undefined) return [];
    const choices = this.#choices();
    if (this.#found?.text !== text || this.#found.choices !== choices) this.#found = { choices, text, matches: matching(choices, text) };
    return this.#found.matches;
  }
}

const toReference = ({ value, label }: Choice): Reference => ({ id: value, name: label || value, detail: '' });

/** Returns the choices with all of these words in their names, those that begin with the text first. */
function matching(choices: readonly Choice[], text: string): readonly Choice[] {
  const wanted = folded(text.trim());
  if (wanted === '') return choices;
  const words = wanted.split(/\s+/);
  const names = new Map(choices.map((choice) => [choice, folded(choice.label || choice.value)]));
  const found = choices.filter((choice) => words.every((word) => names.get(choice)?.includes(word)));
  const begins = (choice: Choice): boolean => names.get(choice)?.startsWith(wanted) ?? false;
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))];
}

/** Nobody types accents to find a name. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
