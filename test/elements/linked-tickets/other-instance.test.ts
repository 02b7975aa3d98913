import { beforeEach, describe, expect, it } from 'vitest';
import { button, field, text } from '../../support/page.js';
import type { TestWorld } from '../../support/world.js';
import { row, rows, show } from './support/section.js';

const other = 'https://other.service-now.com';

/** From now on another instance is connected, as the backend of this page says. */
function moveTo({ intercept }: TestWorld, origin: string): void {
  intercept(async (request, next) => {
    const url = new URL(request.url);
    if (url.pathname.endsWith('/capabilities')) return Response.json({ ...((await (await next(request)).json()) as object), instance_origin: origin });
    if (request.method !== 'POST' || !/\/(tickets|ticket-links)$/.test(url.pathname)) return next(request);
    const body = (await request.clone().json()) as { instance_origin?: string };
    if (body.instance_origin === origin) return next(new Request(request, { body: JSON.stringify({ ...body, instance_origin: undefined }) }));
    const detail = `You chose this for ${body.instance_origin}, but ${origin} is connected now.`;
    return Response.json({ code: 'other-instance', status: 409, detail }, { status: 409 });
  });
}

describe('what was chosen for an instance that is no longer connected', () => {
  beforeEach(() => sessionStorage.clear());

  // covers: W, D10
  it('is not created in the one that is connected by now; what was typed stays, and goes there once it was looked through', async () => {
    const { world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    await button('Create ticket').click();
    await field('Short Description').fill('Typed for the former one');
    moveTo(world, other);
    await button('Create').click();
    await expect.element(text(/You chose this for https:.*acme.*other/)).toBeVisible();
    await expect.element(field('Short Description')).toHaveValue('Typed for the former one');
    expect(world.servicenow.store.query('incident', 'short_description=Typed for the former one')).toHaveLength(0);
    await expect.poll(() => world.client.queries.getQueryCache().findAll({ fetchStatus: 'fetching' })).toEqual([]);
    await button('Create').click();
    await expect.element(text(/created and linked to anomaly 42/)).toBeVisible();
  });

  // covers: W, L7
  it('is not linked there either: a hit is of the instance that its address leads to', async () => {
    const { world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    await button('Link ticket').click();
    await field('Search by number or short description').fill('INC0010033');
    await expect.element(button('Link INC0010033')).toBeVisible();
    moveTo(world, other);
    await button('Link INC0010033').click();
    await expect.element(text(/but https:\/\/other\.service-now\.com is connected now/)).toBeVisible();
    expect(row('INC0010033').elements()).toHaveLength(0);
  });
});
