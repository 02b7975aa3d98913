import { wcagContrast, type Rgb } from 'culori/fn';
import { readColor, type Theme } from './css-color.js';
import { cssOf, type Pair, type Shade } from './pairs.js';

/** The values of properties, by their whole names. */
export type Properties = ReadonlyMap<string, string>;

const white: Rgb = { mode: 'rgb', r: 1, g: 1, b: 1 };
const black: Rgb = { mode: 'rgb', r: 0, g: 0, b: 0 };

/** Computes the contrast of a pair. What can be seen through has the surface behind it, and that white or black. */
export function ratioOf({ foreground, background }: Pick<Pair, 'foreground' | 'background'>, theme: Theme, properties: Properties): number {
  const context = { theme, property: (name: string) => properties.get(name) };
  const seen = (shade: Shade, behind: Rgb): Rgb => {
    const color = readColor(cssOf(shade), context);
    if (!color) throw new TypeError(`${shade} cannot be read as a colour.`);
    return over(color, behind);
  };
  const surface = seen('surface', theme === 'light' ? white : black);
  const behind = seen(background, surface);
  return wcagContrast(seen(foreground, behind), behind);
}

/** What a screen of sRGB shows of a colour, with what is behind it. */
function over({ r, g, b, alpha = 1 }: Rgb, behind: Rgb): Rgb {
  const mixed = (one: number, other: number): number => Math.min(1, Math.max(0, one)) * alpha + other * (1 - alpha);
  return { mode: 'rgb', r: mixed(r, behind.r), g: mixed(g, behind.g), b: mixed(b, behind.b) };
}
