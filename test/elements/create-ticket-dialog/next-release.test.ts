import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, field, text } from '../../support/page.js';
import { open, theDialog, title } from './harness.js';

describe('the next release', () => {
  // covers: C1, C8, D1, D4
  it.each([
    ['Problem', 'problem', /^PRB/],
    ['Change Request', 'change_request', /^CHG/],
    ['Task', 'task', /^TASK/],
  ] as const)('creates a %s with the caller that was searched by name, from the same dialog by the same keys', async (label, table, number) => {
    const { world } = await open('next-release');
    const bodies: string[] = [];
    world.intercept(async (request, next) => {
      if (request.url.endsWith('/tickets')) bodies.push(await request.clone().text());
      return next(request);
    });
    await title().fill(`As a ${label}`);
    await field('Table').selectOptions(label);
    const [person] = world.servicenow.store.query('sys_user', 'nameISNOTEMPTY^user_name!=admin^user_name!=qualytics_integration');
    await field('Caller').fill(person?.name ?? '');
    await expect.element(text(/results?\.$/).first()).toBeInTheDocument();
    await title().click();
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    const records = world.servicenow.store.query('task', `short_description=As a ${label}`);
    expect(records.map((record) => record.sys_class_name)).toEqual([table]);
    expect(records[0]?.number).toMatch(number);
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ table, caller: person?.sys_id });
  });

  // covers: C8, D1
  it('has a caller searched as a group is: debounced, counted aloud, kept by name, a pasted sys_id resolved', async () => {
    const { world } = await open('next-release');
    const caller = () => field('Caller');
    const [person] = world.servicenow.store.query('sys_user', 'name=Daniel Mensah');
    const { name = '', sys_id = '' } = person ?? {};
    const searches = () => world.requests.filter((request) => request === 'GET /api/integrations/ticketing/callers').length;
    const before = searches();
    await userEvent.click(caller());
    await userEvent.keyboard('mensah');
    await expect.element(theDialog().getByRole('status').filter({ hasText: '1 result.' })).toBeInTheDocument();
    // One for the list as it opens, one for the six letters once they rest.
    expect(searches() - before).toBeLessThan(4);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await title().click();
    await expect.element(caller()).toHaveValue(name);
    await button('Show sys_id').click();
    await expect.element(text(sys_id)).toBeVisible();
    await caller().fill('');
    await caller().fill(sys_id);
    await expect.element(caller()).toHaveValue(name);
  });

  // covers: C1, C8, D4
  it('sends the same keys as the current one, which answers what it ignored', async () => {
    const keysOf = async (scenario: 'default' | 'next-release') => {
      const { element, world } = await open(scenario);
      let keys: string[] = [];
      world.intercept(async (request, next) => {
        if (request.url.endsWith('/tickets')) keys = Object.keys((await request.clone().json()) as object).sort();
        return next(request);
      });
      await title().fill('Same keys');
      await button('Create').click();
      await expect.element(theDialog()).not.toBeInTheDocument();
      element.remove();
      return keys;
    };
    expect(await keysOf('default')).toEqual(await keysOf('next-release'));
  });
});
