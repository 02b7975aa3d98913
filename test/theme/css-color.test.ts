import { fixture, html } from '@open-wc/testing';
import { describe, expect, it } from 'vitest';
import { readColor, type ColorContext } from '../../src/theme/css-color.js';

const properties: Readonly<Record<string, string>> = { '--brand': '#336699', '--channels': '51 102 153', '--again': 'var(--again)', '--one': 'var(--other)', '--other': 'var(--one)' };

/** Red, green, blue, alpha, in 255ths. */
type Channels = readonly number[];

function read(value: string, theme: ColorContext['theme']): Channels | undefined {
  const color = readColor(value, { theme, property: (name) => properties[name] });
  return color && [color.r, color.g, color.b, color.alpha ?? 1].map((channel) => Math.min(255, Math.max(0, channel * 255)));
}

/** What the browser paints; undefined where it paints nothing. */
async function painted(value: string, theme: ColorContext['theme']): Promise<Channels | undefined> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.colorScheme = theme;
  for (const [name, content] of Object.entries(properties)) place.style.setProperty(name, content);
  place.style.backgroundColor = value;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  const shown = getComputedStyle(place).backgroundColor;
  if (!context || shown === 'rgba(0, 0, 0, 0)') return undefined;
  context.fillStyle = shown;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data];
}

const close = (one: Channels, other: Channels): boolean => one.every((channel, at) => Math.abs(channel - (other[at] ?? NaN)) <= 1.01);

describe('a colour', () => {
  it.each([
    '#369',
    '#336699',
    '#33669980',
    'rebeccapurple',
    'rgb(51 102 153)',
    'rgb(51, 102, 153)',
    'rgb(20% 40% 60%)',
    'rgba(51, 102, 153, 0.5)',
    'hsl(210 50% 40%)',
    'hsl(210deg 50% 40% / 80%)',
    'hwb(210 20% 40%)',
    'lab(41.7 -5.2 -33)',
    'lch(41.7 33.4 261)',
    'oklch(50% 0.1 250)',
    'oklab(50% -0.034 -0.094)',
    'color(srgb 0.2 0.4 0.6)',
    'color(srgb-linear 0.2 0.4 0.6)',
    'color(display-p3 0.3 0.4 0.5)',
    'color(xyz-d50 0.2 0.2 0.2)',
    'color(xyz-d65 0.2 0.2 0.2)',
    'light-dark(rgb(51, 102, 153), color-mix(in srgb, black, white))',
    'color-mix(in srgb, white, black)',
    'color-mix(in srgb, white 25%, black)',
    'color-mix(in srgb, white, black 25%)',
    'color-mix(in srgb, 30% white, 30% black)',
    'color-mix(in srgb, #ff0000 20%, #0000ff 20%)',
    'color-mix(in srgb, #ff0000, transparent 30%)',
    'color-mix(in srgb-linear, white, black)',
    'color-mix(in oklab, white, black)',
    'color-mix(in oklch, #336699, #996633)',
    'color-mix(in lab, #336699, #996633)',
    'color-mix(in lch, #336699, #996633)',
    'color-mix(in hsl, hsl(0 100% 50%), hsl(120 100% 50%))',
    'color-mix(in hwb, hsl(0 100% 50%), hsl(120 100% 50%))',
    'color-mix(in xyz, #336699, #996633)',
    'color-mix(in srgb, color-mix(in srgb, white, black), black)',
    'var(--brand)',
    'var(--nothing, #336699)',
    'var(--nothing, rgb(51, 102, 153))',
    'rgb(var(--channels))',
    'color-mix(in srgb, var(--brand) 50%, black)',
  ])('is read as the browser paints it (%s)', async (value) => {
    for (const theme of ['light', 'dark'] as const) {
      const [ours, theirs] = [read(value, theme), await painted(value, theme)];
      if (!ours || !theirs) throw new Error(`${value} is none: ${String(ours)}, ${String(theirs)}`);
      expect({ ours, theirs, agree: close(ours, theirs) }).toMatchObject({ agree: true });
    }
  });

  it.each(['var(--nothing)', 'var(--again)', 'var(--one)', '12px', '', 'color-mix(in srgb, red)', 'color-mix(in nothing, red, blue)', 'light-dark(red)', '#12345'])('is none for a browser either (%s)', async (value) => {
    expect([read(value, 'dark'), await painted(value, 'dark')]).toEqual([undefined, undefined]);
  });

  it.each(['currentColor', 'CanvasText', 'rgb(from red r g b)'])('is none where only a page knows it (%s)', (value) => {
    expect(read(value, 'light')).toBeUndefined();
  });
});
