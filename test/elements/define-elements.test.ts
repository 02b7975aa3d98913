import { html, fixture } from '@open-wc/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { faceOf } from '../../src/client/client-face.js';
import { defineElements, LinkedTicketsElement, ServiceNowSettingsPanelElement } from '../../src/index.js';
import { testWorld } from '../support/world.js';
import { rows } from './linked-tickets/support/section.js';

afterEach(() => void vi.restoreAllMocks());

describe('the elements', () => {
  it('are registered under tags of the page’s own as well, each a working element, however often that is asked for', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    defineElements();
    for (const prefix of ['acme-', 'acme', 'other']) defineElements({ prefix });
    expect(warned).not.toHaveBeenCalled();
    const [plain, own, other] = ['linked-tickets', 'acme-linked-tickets', 'other-linked-tickets'].map((tag) => customElements.get(tag));
    expect(new Set([plain, own, other]).size).toBe(3);
    for (const element of [own, other]) expect(element?.prototype).toBeInstanceOf(LinkedTicketsElement);
    expect(customElements.get('acme-servicenow-settings-panel')?.prototype).toBeInstanceOf(ServiceNowSettingsPanelElement);
    const element = await fixture<LinkedTicketsElement>(html`<acme-linked-tickets anomaly-id="42"></acme-linked-tickets>`);
    element.client = faceOf(testWorld().client);
    await expect.element(rows().nth(1)).toBeVisible();
  });

  it('leave a tag as it is that somebody else has, and say so', () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    customElements.define('taken-linked-tickets', class extends HTMLElement {});
    defineElements({ prefix: 'taken' });
    expect(warned.mock.calls).toEqual([[expect.stringContaining('<taken-linked-tickets>')]]);
    expect(customElements.get('taken-create-ticket-dialog')).toBeDefined();
  });

  it.each(['Acme', '-acme', '1st', 'a b', 'ä'])('are refused the prefix %s', (prefix) => {
    expect(() => defineElements({ prefix })).toThrow(TypeError);
  });
});
