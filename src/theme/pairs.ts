import type { ColorToken } from './defaults.js';

type Pressed = 'accent' | 'danger';
type State = Extract<ColorToken, `state-${string}`>;

/** What one sees: a token as it is, a button's under the pointer, the pill of a state. */
export type Shade = ColorToken | `${Pressed}:hover` | `${State}:pill`;

/** Two colours that the style sheets put together. */
export interface Pair {
  readonly foreground: Shade;
  readonly background: Shade;
  /** By WCAG 2.2: 4.5 for text, 3 for what has to be seen otherwise. */
  readonly needed: 4.5 | 3;
  /** Where it is seen. */
  readonly where: string;
}

const property = (token: string): string => `var(--ticketing-${token})`;

/** Returns a shade as the style sheets have it. */
export function cssOf(shade: Shade): string {
  const [token = '', mixed] = shade.split(':');
  if (mixed === 'hover') return `color-mix(in srgb, ${property(token)} 88%, ${property('text')})`;
  return mixed === 'pill' ? `color-mix(in srgb, ${property(token)} 12%, ${property('surface')})` : property(token);
}

const pairsOf = (needed: Pair['needed'], where: string, foregrounds: readonly Shade[], backgrounds: readonly Shade[]): Pair[] =>
  foregrounds.flatMap((foreground) => backgrounds.map((background) => ({ foreground, background, needed, where })));

const places = ['surface', 'surface-subtle'] as const;
const messages = ['danger-subtle', 'warning-subtle', 'success-subtle'] as const;
const states = ['state-new', 'state-in-progress', 'state-on-hold', 'state-resolved', 'state-closed', 'state-canceled', 'state-unknown', 'state-other'] as const;

/** All of them. A test in a browser holds that there are no others. */
export const pairs: readonly Pair[] = [
  ...pairsOf(4.5, 'text', ['text', 'text-muted'], places),
  ...pairsOf(4.5, 'links', ['accent'], places),
  ...pairsOf(4.5, 'text and links of a message', ['text', 'text-muted', 'accent'], messages),
  ...pairsOf(4.5, 'what is chosen', ['text', 'text-muted', 'accent'], ['accent-subtle']),
  ...pairsOf(4.5, 'the primary button', ['on-accent'], ['accent', 'accent:hover']),
  ...pairsOf(4.5, 'a button that removes something', ['surface'], ['danger', 'danger:hover']),
  ...pairsOf(4.5, 'errors', ['danger'], places),
  ...pairsOf(4.5, 'what is wrong', ['danger'], ['accent-subtle', 'danger-subtle']),
  ...pairsOf(4.5, 'warnings', ['warning'], [...places, 'warning-subtle']),
  ...pairsOf(4.5, 'what has gone well', ['success'], [...places, 'success-subtle']),
  ...states.flatMap((state) => pairsOf(4.5, 'the state of a ticket', [state], [`${state}:pill`])),
  ...pairsOf(3, 'the edge of a field', ['control-border'], places),
  ...pairsOf(3, 'the ring of the focus', ['focus-color'], [...places, 'accent-subtle', ...messages]),
];
