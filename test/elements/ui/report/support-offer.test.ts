import { page } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inside } from '../../../support/inside.js';
import { button, field, focused, isAccessible, text } from '../../../support/page.js';
import { createCall, open as openCreate, title } from '../../create-ticket-dialog/harness.js';
import { callAs, row, show as showSection } from '../../linked-tickets/support/section.js';
import { callServiceNow, show as showPanel } from '../../servicenow-settings-panel/harness.js';

const offer = () => page.getByText('Get support');

/** Copies both reports of what the page offers help with. */
async function copyBoth(): Promise<{ support: string; administrator: string }> {
  const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await offer().click();
  await button('Copy report for Qualytics support').click();
  await expect.element(text(/^Report for Qualytics support copied/)).toBeVisible();
  await button('Copy report for the ServiceNow administrator').click();
  await expect.element(text(/^Report for the ServiceNow administrator copied/)).toBeVisible();
  const [[support = ''] = [], [administrator = ''] = []] = copy.mock.calls;
  return { support, administrator };
}

afterEach(() => vi.restoreAllMocks());

describe('getting support', () => {
  // covers: S12, S7
  it('is offered where a create is refused, with the request, the answer and the account, masked', async () => {
    const { element, world } = await openCreate();
    await title().fill('Refused');
    world.servicenow.faults.inject('itil-missing');
    await button('Create').click();
    await expect.element(text('The service account doesn’t have enough access in ServiceNow.')).toBeVisible();
    await isAccessible(element);
    const { support, administrator } = await copyBoth();
    expect(world.requests).toContain(createCall);
    expect(administrator).toMatch(/^- POST \/api\/now\/table\/incident\?\S* – HTTP 403: /m);
    expect(administrator).toContain('- Instance: https://acme.service-now.com');
    expect(administrator).toContain('- Service account: q***n');
    expect(administrator).toContain('open anomaly 42, choose Create ticket, fill in');
    expect(support).toContain('- Instance: https://a***.service-now.com');
    for (const told of ['q***n', 'qualytics_integration', 'acme']) expect(support, told).not.toContain(told);
    await isAccessible(element);
  });

  // covers: S12
  it('is offered where a link is refused, and not for what is no matter of ServiceNow’s', async () => {
    const { world } = await showSection();
    await button('Link ticket').click();
    await field('Search by number or short description').fill('INC0010035');
    await page.getByRole('radio').first().click();
    expect(offer().elements()).toHaveLength(0);
    world.servicenow.faults.inject('writes-denied');
    await button(/^Link INC0010035/).click();
    await expect.element(offer()).toBeVisible();
    const { administrator } = await copyBoth();
    expect(administrator).toMatch(/^- PATCH \/api\/now\/table\/incident\/[0-9a-f]{32}\?\S* – HTTP 403: /m);
    expect(administrator).toContain('Link ticket, find an incident');
  });

  // covers: S12
  it('is offered where the search is refused', async () => {
    await showSection('default', undefined, ({ servicenow }) => void servicenow.faults.inject('table-closed'));
    await button('Link ticket').click();
    const link = page.getByRole('dialog');
    await field('Search by number or short description').fill('INC0010035');
    await expect.element(link.getByText('The service account doesn’t have enough access in ServiceNow.')).toBeVisible();
    await expect.element(link.getByText('Get support')).toBeVisible();
  });

  // covers: S12, T3
  it('is offered once for what troubles all tickets, and in the details of the one that is in trouble', async () => {
    const { element, world } = await showSection('default', undefined, ({ servicenow }) => void servicenow.faults.inject('table-closed'));
    await expect.element(text('The service account doesn’t have enough access in ServiceNow.')).toBeVisible();
    expect(offer().elements()).toHaveLength(1);
    const { administrator } = await copyBoth();
    expect(administrator).toMatch(/^- GET \/api\/now\/table\/incident\?\S* – HTTP 403: /m);
    world.servicenow.faults.remove('table-closed');
    world.servicenow.faults.inject('writes-denied');
    await callAs(world, 'PUT', '/api/anomalies/42', { status: 'Acknowledged' });
    await element.refresh();
    await button('Details of INC0010042').click();
    await expect.element(row('INC0010042').getByText('Get support')).toBeVisible();
  });

  // covers: S12
  it('is offered for a connection that fails, and shows the report where it cannot be copied', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
    const { element } = await showPanel('expired', undefined, callServiceNow);
    await expect.element(text(/rejected the username or password/)).toBeVisible();
    await offer().click();
    await button('Copy report for the ServiceNow administrator').click();
    await expect.poll(() => focused()).toBe(field('Report').element());
    expect((field('Report').element() as HTMLTextAreaElement).value).toMatch(/HTTP 401: .*- Service account: q\*\*\*n|Service account: q\*\*\*n[^]*HTTP 401: /);
    await isAccessible(element);
  });

  // covers: S12, E6
  it('loads what a report takes when it is opened', async () => {
    const { element } = await showSection('expired');
    await expect.element(offer()).toBeVisible();
    expect(inside(element, '.report')).toBeNull();
    await offer().click();
    await expect.poll(() => inside(element, '.report')).not.toBeNull();
    expect(page.getByRole('dialog').elements()).toHaveLength(0);
  });
});
