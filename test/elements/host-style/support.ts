import { fixture, html } from '@open-wc/testing';
import { nothing, type TemplateResult } from 'lit';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/define.js';
import { faceOf } from '../../../src/client/client-face.js';
import type { Scenario } from '../../../src/mock/scenarios/scenario.js';
import { allInside, inside } from '../../support/inside.js';
import { testWorld, type TestWorld } from '../../support/world.js';

// Without user events, so that it runs in every engine that there is a driver for.

export const filling = ['linked-tickets', 'servicenow-settings-panel'] as const;
export type Tag = (typeof filling)[number] | 'create-ticket-dialog';

export interface Shown {
  element: HTMLElement;
  world: TestWorld;
}

/** Puts an element into `place`, on a world of its own. It has not read anything yet. */
export async function put(tag: Tag, { scenario = 'default', place = (content) => content, locale }: { scenario?: Scenario; place?: (content: TemplateResult) => TemplateResult; locale?: string } = {}): Promise<Shown> {
  const world = testWorld(scenario);
  const client = faceOf(world.client);
  const content = {
    'linked-tickets': html`<linked-tickets anomaly-id="42" .client=${client}></linked-tickets>`,
    'servicenow-settings-panel': html`<servicenow-settings-panel .client=${client}></servicenow-settings-panel>`,
    'create-ticket-dialog': html`<create-ticket-dialog anomaly-id="42" locale=${locale ?? nothing} open .client=${client}></create-ticket-dialog>`,
  }[tag];
  const around = await fixture<HTMLElement>(html`<div>${place(content)}</div>`);
  const element = around.querySelector<HTMLElement>(tag);
  if (!element) throw new Error(`<${tag}> is not in its place.`);
  return { element, world };
}

/** What an element shows once it has read all that it asks for at first. */
export const ready: Readonly<Record<Tag, string>> = { 'linked-tickets': '.row', 'servicenow-settings-panel': '.facts', 'create-ticket-dialog': '.appended pre' };

/** Puts an element into `place` and waits until it shows what it is about. */
export async function show(tag: Tag, options?: Parameters<typeof put>[1]): Promise<Shown> {
  const shown = await put(tag, options);
  await comes(shown.element, ready[tag]);
  return shown;
}

export const comes = (element: HTMLElement, selector: string): Promise<void> => expect.poll(() => inside(element, selector), { timeout: 10_000 }).not.toBeNull();

/** Presses the button that says `name`, be it translated. */
export function press(element: HTMLElement, name: string): void {
  const button = allInside(element, 'button').find(({ textContent }) => textContent.replaceAll('§', '').trim() === name);
  if (!button) throw new Error(`There is no button "${name}".`);
  button.click();
}

/** Types into a field as somebody would. */
export function type(element: HTMLElement, selector: string, text: string): void {
  const input = inside(element, selector);
  if (!(input instanceof HTMLInputElement)) throw new Error(`There is no field ${selector}.`);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
}

/** Opens the link dialog and chooses what it finds first, so that it says what linking writes. */
export async function chooseTicket(element: HTMLElement): Promise<void> {
  press(element, 'Link ticket');
  await comes(element, '#ticket-search');
  type(element, '#ticket-search', 'orders');
  await comes(element, '.hit input');
  inside(element, '.hit input')?.click();
  await comes(element, '.writes .verbatim');
}

/** Waits until the window is that wide: some drivers size the frame of a test a moment later, and WebKit what is laid out in it after that. */
export async function windowOf(width: number): Promise<void> {
  await page.viewport(width, 900);
  await expect.poll(() => innerWidth).toBe(width);
  const probe = document.createElement('dialog');
  probe.style.cssText = 'inline-size: 100vw; max-inline-size: none; padding: 0; border: 0';
  document.body.append(probe);
  probe.showModal();
  await expect.poll(() => probe.getBoundingClientRect().width).toBe(width);
  probe.remove();
}

/** A style sheet of the page's, for one test. */
export function pageStyle(css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
