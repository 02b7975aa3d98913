import { page, type Locator } from 'vitest/browser';
import { afterEach, expect, vi } from 'vitest';
import { adminHandler, ServiceNowControl } from '../../../../../src/mock/admin/index.js';
import { AdminPage } from '../../../../../src/mock/admin/page/client/admin-page.js';

/** An opened page, and the instance that it shows. */
export interface OpenedPage {
  readonly control: ServiceNowControl;
  readonly root: HTMLElement;
  /** Reads the instance anew, as the page does every other second. */
  readonly readAgain: () => void;
}

let root: HTMLElement | undefined;

afterEach(() => {
  root?.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Opens the page over an instance without data, whose admin surface answers without a network. */
export async function openPage(prepare: (control: ServiceNowControl) => void = () => undefined): Promise<OpenedPage> {
  const control = new ServiceNowControl({ scenario: 'blank' });
  prepare(control);
  const handle = adminHandler(control);
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => handle(new Request(new URL(path, location.origin), init)));
  const timers: (() => void)[] = [];
  vi.stubGlobal('setInterval', (task: () => void) => timers.push(task));
  root = document.createElement('div');
  document.body.append(root);
  new AdminPage(root).start();
  await page.getByRole('heading', { name: 'At a glance' }).findElement();
  return { control, root, readAgain: () => timers.forEach((task) => task()) };
}

export const section = (name: string) => page.getByRole('region', { name, exact: true });
export const select = (region: string, name: string) => section(region).getByRole('combobox', { name, exact: true });
export const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Waits until the page says it to everybody, screen readers included. */
export const said = (text: string) => expect.element(page.getByRole('status')).toMatchTextContent(text);
export const refused = (text: string | RegExp) => expect.element(page.getByRole('alert')).toMatchTextContent(text);

/** Opens what is folded up within an element. */
export function unfold(locator: Locator): void {
  for (const details of locator.element().querySelectorAll('details')) details.open = true;
}
