import { fixture, html } from '@open-wc/testing';
import { page } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import '../../src/define.js';
import type { Scenario } from '../../src/mock/scenarios/scenario.js';
import { testWorld } from '../support/world.js';
import { faceOf } from '../../src/client/client-face.js';

// Without user events, so that it runs in every engine that there is a driver for.

type Tag = 'linked-tickets' | 'servicenow-settings-panel';

/** An element on a scenario, and the dialog that the button called `name` opens, once `ready` is in it. */
async function openDialog(tag: Tag, scenario: Scenario, name: string, ready: string): Promise<HTMLDialogElement> {
  const { client } = testWorld(scenario);
  const element = await fixture<HTMLElement>(
    tag === 'linked-tickets'
      ? html`<linked-tickets anomaly-id="42" .client=${faceOf(client)}></linked-tickets>`
      : html`<servicenow-settings-panel .client=${faceOf(client)}></servicenow-settings-panel>`,
  );
  const root = element.shadowRoot;
  const button = () => [...(root?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent.trim() === name);
  await expect.poll(button).toBeDefined();
  button()?.click();
  const dialog = () => root?.querySelector<HTMLDialogElement>('dialog[open]');
  await expect.poll(() => dialog()?.querySelector(ready)).toBeInstanceOf(HTMLElement);
  const opened = dialog();
  if (!opened) throw new Error(`${name} opens no dialog.`);
  return opened;
}

const heightOf = (dialog: HTMLDialogElement, part: string): number => dialog.querySelector(part)?.getBoundingClientRect().height ?? 0;

/** Whether a part of the dialog lies within it, so that it can be seen. */
function isInside(dialog: HTMLDialogElement, part: string): boolean {
  const frame = dialog.getBoundingClientRect();
  const box = dialog.querySelector(part)?.getBoundingClientRect();
  return box !== undefined && box.top >= frame.top && box.bottom <= frame.bottom;
}

describe.each([1000, 400])('a dialog in a window of %i px', (width) => {
  it.each([
    ['linked-tickets', 'default', 'Create ticket', '.fields textarea', '.dialog-footer'],
    ['linked-tickets', 'default', 'Link ticket', '#ticket-search', '.dialog-footer'],
    ['servicenow-settings-panel', 'not-connected', 'Connect', '.fields input[type="password"]', '.dialog-footer'],
    ['servicenow-settings-panel', 'default', 'Edit', '.fields input[type="password"]', '.dialog-footer'],
    ['servicenow-settings-panel', 'default', 'Defaults for new tickets', '.fields select', '.dialog-footer'],
    ['servicenow-settings-panel', 'default', 'Disconnect', '.dialog-footer', '.dialog-footer'],
  ] as const)('of <%s> (%s, %s) is as high as what it holds, up to its size and the window, with its head and buttons in view', async (tag, scenario, name, ready, footer) => {
    await page.viewport(width, 800);
    const dialog = await openDialog(tag, scenario, name, ready);
    const body = dialog.querySelector('.dialog-body');
    const wanted = Math.min(heightOf(dialog, '.dialog-header') + (body?.scrollHeight ?? 0) + heightOf(dialog, footer), innerHeight - 32, dialog.matches('.medium') ? 620 : 760);
    expect(dialog.getBoundingClientRect().height).toBeGreaterThanOrEqual(wanted - 4);
    expect(isInside(dialog, '.dialog-header')).toBe(true);
    expect(isInside(dialog, footer)).toBe(true);
  });
});
