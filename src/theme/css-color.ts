import {
  converter,
  interpolateWithPremultipliedAlpha,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeP3,
  modeRgb,
  modeXyz50,
  modeXyz65,
  parse,
  useMode,
  type Rgb,
} from 'culori/fn';

// What a mode is: the functions of CSS that are read by it, and the ways to other modes.
for (const mode of [modeRgb, modeHsl, modeHwb, modeLab, modeLch, modeLrgb, modeOklab, modeOklch, modeP3, modeXyz50, modeXyz65]) useMode(mode as typeof modeRgb);
const toRgb = converter('rgb');

export type Theme = 'light' | 'dark';

export interface ColorContext {
  readonly theme: Theme;
  /** The value of a custom property; undefined where nobody has set it. */
  readonly property: (name: string) => string | undefined;
}

/** What `color-mix()` calls a space, and its mode. */
const spaces: Readonly<Record<string, 'rgb' | 'lrgb' | 'hsl' | 'hwb' | 'lab' | 'lch' | 'oklab' | 'oklch' | 'p3' | 'xyz50' | 'xyz65'>> = {
  srgb: 'rgb',
  'srgb-linear': 'lrgb',
  hsl: 'hsl',
  hwb: 'hwb',
  lab: 'lab',
  lch: 'lch',
  oklab: 'oklab',
  oklch: 'oklch',
  'display-p3': 'p3',
  'xyz-d50': 'xyz50',
  'xyz-d65': 'xyz65',
  xyz: 'xyz65',
};

/**
 * Reads a colour as CSS has it: names, hex, every function of CSS Color 4, `light-dark()`, `color-mix()`, and `var()` in them. Undefined for what
 * only a page knows, such as `currentColor`, and for what is none.
 */
export function readColor(value: string, context: ColorContext): Rgb | undefined {
  const [, name = '', content = ''] = /^([a-z-]+)\(([^]*)\)$/.exec(value.trim()) ?? [];
  const read = functions[name];
  if (read) return read(argumentsOf(content), context);
  // A channel may be a property: rgb(var(--r) 0 0).
  const known = value.replace(/var\(([^()]+)\)/g, (call, inside: string) => propertyOf(argumentsOf(inside), context) ?? call);
  return toRgb(parse(known.trim()));
}

const functions: Readonly<Record<string, ((given: readonly string[], context: ColorContext) => Rgb | undefined) | undefined>> = {
  var: (given, context) => {
    const value = propertyOf(given, context);
    // One that names itself, by whatever way round, is none.
    const without = { ...context, property: (name: string) => (name === given[0] ? undefined : context.property(name)) };
    return value === undefined ? undefined : readColor(value, without);
  },
  'light-dark': ([light = '', dark = ''], context) => readColor(context.theme === 'light' ? light : dark, context),
  'color-mix': readMix,
};

const propertyOf = ([name = '', ...fallback]: readonly string[], { property }: ColorContext): string | undefined => property(name) ?? (fallback.length > 0 ? fallback.join(', ') : undefined);

/** Takes the arguments of a function apart, at the commas that are not within another one. */
function argumentsOf(content: string): string[] {
  const found = [''];
  let depth = 0;
  for (const sign of content) {
    if (sign === ',' && depth === 0) found.push('');
    else found.push((found.pop() ?? '') + sign);
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  }
  return found.map((one) => one.trim());
}

function readMix([method = '', ...mixed]: readonly string[], context: ColorContext): Rgb | undefined {
  const mode = spaces[/^in ([a-z0-9-]+)$/.exec(method)?.[1] ?? ''];
  const [one, other] = mixed.map(shareOf);
  if (!mode || !one || !other) return undefined;
  const colors = [readColor(one.color, context), readColor(other.color, context)] as const;
  if (!colors[0] || !colors[1]) return undefined;
  const [first, second] = sharesOf(one.share, other.share);
  const all = first + second;
  const color = toRgb(interpolateWithPremultipliedAlpha([colors[0], colors[1]], mode)(second / all));
  return { ...color, alpha: (color.alpha ?? 1) * Math.min(1, all) };
}

const shares = /^([\d.]+)%\s+|\s+([\d.]+)%$/;

function shareOf(given: string): { readonly color: string; readonly share: number | undefined } {
  const [, before, behind] = shares.exec(given) ?? [];
  const percent = before ?? behind;
  return { color: given.replace(shares, ''), share: percent === undefined ? undefined : Number(percent) / 100 };
}

const sharesOf = (one: number | undefined, other: number | undefined): readonly [number, number] => [one ?? 1 - (other ?? 0.5), other ?? 1 - (one ?? 0.5)];
