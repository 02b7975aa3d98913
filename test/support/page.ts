import { expect as chai } from '@open-wc/testing';
import { page } from 'vitest/browser';
import type { LinkedTicketsElementEventMap, ServiceNowSettingsPanelElementEventMap } from '../../src/index.js';

type ElementEvents = LinkedTicketsElementEventMap & ServiceNowSettingsPanelElementEventMap;

/** The page as a user meets it: roles and names, whatever shadow roots are in between. */
export const button = (name: string | RegExp) => page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
export const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
export const field = (label: string) => page.getByLabelText(label, { exact: true });
export const text = (content: string | RegExp) => page.getByText(content);

/** Fails on any violation that axe finds in the element, its dialogs included; colours on their way are waited for. */
export async function isAccessible(element: Element): Promise<void> {
  const transitions = element.shadowRoot?.getAnimations().filter((animation) => animation instanceof CSSTransition) ?? [];
  await Promise.allSettled(transitions.map(({ finished }) => finished));
  await chai(element).to.be.accessible();
}

/** Whether the innermost element with exactly this text keeps its direction from what stands around it. */
export const standsApart = (content: string): boolean => getComputedStyle(page.getByText(content, { exact: true }).first().element()).unicodeBidi.startsWith('isolate');

/** The element that has the focus, through all open shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Collects the events of one type that an element of the page tells. */
export function recordEvents<Type extends keyof ElementEvents>(type: Type): { events: ElementEvents[Type][]; stop: () => void } {
  const events: ElementEvents[Type][] = [];
  const listener = (event: Event) => events.push(event as ElementEvents[Type]);
  // Before they reach the element: not all of them bubble.
  document.addEventListener(type, listener, true);
  return { events, stop: () => document.removeEventListener(type, listener, true) };
}
