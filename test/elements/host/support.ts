import { fixture, html } from '@open-wc/testing';
import { expect } from 'vitest';
import '../../../src/define.js';
import { faceOf } from '../../../src/client/client-face.js';
import type { TicketingClient } from '../../../src/index.js';
import type { Scenario } from '../../../src/mock/scenarios/scenario.js';
import { inside } from '../../support/inside.js';
import { focused } from '../../support/page.js';
import { testWorld, type TestWorld } from '../../support/world.js';

// Without clicks and keys of Vitest's, so that these tests run in every engine that there is a driver for.

export type Tag = 'linked-tickets' | 'create-ticket-dialog' | 'servicenow-settings-panel';

/** A machine with much to do, and dialogs whose code comes with the first click. */
const patience = { timeout: 10_000 };

export const until = <Value>(read: () => Value) => expect.poll(read, patience);

export interface Mounted<Kind extends Tag> {
  element: HTMLElementTagNameMap[Kind];
  /** The element that it is in. */
  around: HTMLElement;
  world: TestWorld;
}

/** An element in a page, not connected by a framework: as `document.createElement` and `append` do. */
export async function mount<Kind extends Tag>(tag: Kind, scenario: Scenario = 'default', prepare?: (element: HTMLElementTagNameMap[Kind], around: HTMLElement) => void): Promise<Mounted<Kind>> {
  const world = testWorld(scenario);
  const around = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement(tag);
  const given: { client: TicketingClient; anomalyId: string } = { client: faceOf(world.client), anomalyId: '42' };
  Object.assign(element, given);
  prepare?.(element, around);
  around.append(element);
  return { element, around, world };
}

/** What is inside of an element, once it is there. */
export async function find(element: Element, selector: string): Promise<HTMLElement> {
  await until(() => inside(element, selector)).toBeInstanceOf(HTMLElement);
  const found = inside(element, selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
}

/** Moves the focus to a control, once it is there. */
export async function focus(element: Element, selector: string): Promise<HTMLElement> {
  const control = await find(element, selector);
  control.focus();
  expect(focused()).toBe(control);
  return control;
}

export const isModal = (element: Element): boolean => inside(element, 'dialog')?.matches(':modal') ?? false;

/** Opens a dialog by its button; resolves when it has what `selector` names. */
export async function openBy(element: Element, name: string, selector = '.dialog-body :is(input, textarea)'): Promise<HTMLElement> {
  const button = (): HTMLButtonElement | undefined => [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent.trim() === name);
  await until(button).toBeDefined();
  button()?.focus();
  button()?.click();
  await until(() => isModal(element)).toBe(true);
  return find(element, selector);
}

/** Enters a text as a person does, but for the keys. */
export function type(field: HTMLElement, value: string): void {
  Object.assign(field, { value });
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
