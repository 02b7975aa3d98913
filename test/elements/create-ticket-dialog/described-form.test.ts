import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside } from '../../support/inside.js';
import { button, field, focused, isAccessible, text } from '../../support/page.js';
import { testWorld, type TestWorld } from '../../support/world.js';
import { created, createCall, loseAnswers, open, openOn, theDialog, title } from './harness.js';

const offerSubcategory = ({ backend }: TestWorld): void => void backend.settings.extraFields.push('subcategory');
const hideChoices = ({ servicenow }: TestWorld): void => void servicenow.faults.inject('choices-unreadable');

/** An administrator of the instance makes columns mandatory. */
function demand({ servicenow }: TestWorld, ...elements: string[]): void {
  for (const element of elements) {
    const [column] = servicenow.store.query('sys_dictionary', `element=${element}^nameINincident,task`);
    servicenow.store.update('sys_dictionary', column?.sys_id ?? '', { mandatory: 'true' });
  }
}

/** What an administrator or manager has set for new tickets. */
async function setDefaults(world: TestWorld, values: Record<string, string>): Promise<void> {
  const headers = { Authorization: 'Bearer mock-admin-editor', 'Content-Type': 'application/json' };
  const list = await world.handleBackend(new Request('https://qualytics.example/api/integrations', { headers }));
  const { items } = (await list.json()) as { items: { id: string }[] };
  const body = JSON.stringify({ assignment_group: '', category: '', impact: '', urgency: '', ...values });
  const url = `https://qualytics.example/api/integrations/${items[0]?.id ?? ''}/ticket-defaults`;
  const answer = await world.handleBackend(new Request(url, { method: 'PUT', headers, body }));
  expect(answer.status).toBe(200);
}

const sysIdOf = ({ servicenow }: TestWorld, name: string): string => servicenow.store.query('sys_user_group', `name=${name}`)[0]?.sys_id ?? '';
const optionsOf = (label: string) => [...field(label).element().querySelectorAll('option')].map((option) => option.textContent.trim());

describe('the form that the backend describes', () => {
  // covers: D5, C4
  it('sends no choice that was retired under it: what is no longer offered is said at the field', async () => {
    const { world } = await open();
    await title().fill('Chosen before it was retired');
    await field('Category').selectOptions('Software');
    for (const choice of world.servicenow.store.query('sys_choice', 'element=category^value=software')) world.servicenow.store.delete('sys_choice', choice.sys_id);
    await world.client.queries.invalidateQueries();
    await expect.poll(() => optionsOf('Category')).toContain('software (no longer available)');
    await button('Create').click();
    await expect.element(text('“software” is no longer available. Choose a different value, or none.')).toBeVisible();
    expect(world.requests).not.toContain(createCall);
    await field('Category').selectOptions('Hardware');
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Chosen before it was retired')).toMatchObject([{ category: 'hardware' }]);
  });

  // covers: C9, D5, D8
  it.each([
    ['fr', 'Kostenstelle (GL)'],
    ['de', 'Centre de coûts, site'],
    ['ja', 'コストセンター'],
  ])('has a field at once that a rule demands of an account in %s: the focus is there, and what was typed stays', async (language, label) => {
    const { world } = await open('default', undefined, ({ servicenow: { settings, store } }) => {
      store.insert('sys_dictionary', { name: 'incident', element: 'u_cost', column_label: label, internal_type: 'string', max_length: '20' });
      settings.insertDataPolicy = { incident: ['u_cost'] };
      const [account] = store.query('sys_user', 'user_name=qualytics_integration');
      store.update('sys_user', account?.sys_id ?? '', { preferred_language: language });
    });
    await title().fill('Demanded by a rule');
    await field('Description').fill('Typed before.');
    await field('Category').selectOptions('Software');
    await title().click();
    await userEvent.keyboard('{Enter}');
    const cost = field(label);
    await expect.element(cost).toBeVisible();
    await expect.poll(() => focused()).toBe(cost.element());
    await expect.element(cost).toBeRequired();
    await expect.element(cost).toHaveAttribute('aria-invalid', 'true');
    await expect.element(text(`ServiceNow requires ${label}.`)).toBeVisible();
    await expect.element(field('Description')).toHaveValue('Typed before.');
    expect(created(world, 'Demanded by a rule')).toHaveLength(0);
    await userEvent.keyboard('CC-7{Enter}');
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Demanded by a rule')).toMatchObject([{ u_cost: 'CC-7', category: 'software', description: expect.stringContaining('Typed before.') as string }]);
  });

  // covers: C9, E5
  it('says of a demand that it cannot have a field for what it is and what to do', async () => {
    const { world } = await open('default', undefined, ({ servicenow }) => {
      servicenow.settings.insertDataPolicy = { incident: ['location'] };
      servicenow.settings.unreadableTables.push('sys_dictionary');
    });
    await title().fill('Demanded by a rule');
    await button('Create').click();
    await expect.element(text(/names Location, but the service account finds no field with that name/)).toBeVisible();
    await expect.element(title()).toHaveValue('Demanded by a rule');
    expect(created(world, 'Demanded by a rule')).toHaveLength(0);
  });

  // covers: C9
  it('leads to a field that it has already, where a rule demands that', async () => {
    await open('default', undefined, ({ servicenow }) => {
      servicenow.settings.insertDataPolicy = { incident: ['assignment_group'] };
    });
    await title().fill('Demanded by a rule');
    await button('Create').click();
    await expect.poll(() => focused()).toBe(field('Assignment Group').element());
    await expect.element(text('ServiceNow requires Assignment group.')).toBeVisible();
  });

  // covers: D5
  it('has fields of any name, those of every object included', async () => {
    const { world } = await open('default', undefined, ({ intercept }) =>
      intercept(async (request, next) => {
        const answer = await next(request);
        if (!request.url.includes('form-specification')) return answer;
        const [like] = (await answer.clone().json()) as object[];
        const named = (name: string) => ({ ...like, field: name, title: name, type: 'string', values: [], default: '', required: name === 'toString' });
        return Response.json([...((await answer.json()) as object[]), named('constructor'), named('toString'), named('hasOwnProperty')]);
      }),
    );
    await title().fill('Odd names');
    for (const name of ['constructor', 'hasOwnProperty']) await expect.element(field(name)).toHaveValue('');
    await button('Create').click();
    await expect.element(field('toString')).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field('constructor')).not.toHaveAttribute('aria-invalid', 'true');
    for (const name of ['constructor', 'toString', 'hasOwnProperty']) await field(name).fill('x');
    await button('Create').click();
    await expect.element(text('Qualytics didn’t send these fields to ServiceNow: constructor, toString, hasOwnProperty.')).toBeVisible();
    expect(created(world, 'Odd names')).toHaveLength(1);
  });

  // covers: C4, C9, D2
  it('has the subcategories of the chosen category alone', async () => {
    await open('default', undefined, offerSubcategory);
    expect(optionsOf('Subcategory')).toEqual(['Choose Category first']);
    await expect.element(field('Subcategory')).toBeDisabled();
    await field('Category').selectOptions('Network');
    expect(optionsOf('Subcategory')).toEqual(['None', 'DHCP', 'DNS', 'IP Address', 'VPN', 'Wireless']);
  });

  // covers: C4, C9, D2, E3, E4
  it('resets a subcategory that does not belong to the new category, and says so', async () => {
    const { element, world } = await open('default', undefined, offerSubcategory);
    await field('Category').selectOptions('Network');
    await field('Subcategory').selectOptions('DHCP');
    await field('Category').selectOptions('Hardware');
    await expect.element(field('Subcategory')).toHaveValue('');
    const note = text('Subcategory was reset because “DHCP” isn’t available for Hardware.');
    await expect.element(note.first()).toBeInTheDocument();
    expect(note.first().element().closest('[role="status"]')).not.toBe(null);
    await isAccessible(element);
    await title().fill('Reset');
    await field('Subcategory').selectOptions('CPU');
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Reset')[0]).toMatchObject({ category: 'hardware', subcategory: 'cpu' });
  });

  // covers: C4, D2
  it('keeps a subcategory that both categories have', async () => {
    await open('default', undefined, offerSubcategory);
    await field('Category').selectOptions('Software');
    await field('Subcategory').selectOptions('Email');
    await field('Category').selectOptions('Inquiry / Help');
    await expect.element(field('Subcategory')).toHaveValue('email');
  });

  // covers: C4, C11, D3, E4
  it('takes a category as text where the list is hidden: it says why, hints at values in use, and mends the case in a click', async () => {
    const { element, world } = await open('default', undefined, hideChoices);
    await expect.element(field('Category')).toHaveAccessibleDescription(/can’t read the choices for Category/);
    const hints = allInside(element, 'datalist option').map((option) => option.getAttribute('value'));
    expect(hints).toContain('software');
    await field('Category').fill('Software');
    await expect.element(field('Category')).toHaveAccessibleDescription(/Did you mean “software”\?/);
    await isAccessible(element);
    await button('Did you mean “software”?').click();
    await expect.element(field('Category')).toHaveValue('software');
    await title().fill('In the right case');
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'In the right case')[0]?.category).toBe('software');
  });

  // covers: C5, C6, C12
  it('has levels and the priority in the instance’s words', async () => {
    await open('default', undefined, ({ servicenow: { store } }) => {
      for (const { sys_id, label } of store.query('sys_choice', 'name=task^elementINimpact,priority^value=1')) store.update('sys_choice', sys_id, { label: label.replace(/- .*/, '- Oberste') });
    });
    await expect.element(field('Impact').getByRole('option', { name: '1 - Oberste' })).toBeInTheDocument();
    await expect.element(text('Priority 1 - Oberste')).toBeVisible();
  });

  // covers: C5, C6, C12, D6
  it('begins with impact and urgency as the severity suggests them, says why, and lets the user decide', async () => {
    const { world } = await open();
    await expect.element(field('Impact')).toHaveValue('1');
    await expect.element(field('Urgency')).toHaveAccessibleDescription('Suggested from the anomaly’s severity, which is high.');
    await expect.element(text('Priority 1 - Critical')).toBeVisible();
    await field('Urgency').selectOptions('3 - Low');
    await expect.element(field('Urgency')).not.toHaveAccessibleDescription();
    await expect.element(text('Priority 3 - Moderate')).toBeVisible();
    await title().fill('As I see it');
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'As I see it')[0]).toMatchObject({ impact: '1', urgency: '3', priority: '3' });
  });

  // covers: C7, C9, P9
  it('begins with the stored defaults, the group by its name, each to be changed', async () => {
    const world = testWorld();
    await setDefaults(world, { assignment_group: sysIdOf(world, 'Data Platform'), category: 'database', impact: '2' });
    await openOn(world);
    await expect.element(field('Assignment Group')).toHaveValue('Data Platform');
    await expect.element(field('Category')).toHaveValue('database');
    await expect.element(field('Impact')).toHaveAccessibleDescription(/default for new tickets/);
    await expect.element(field('Urgency')).toHaveAccessibleDescription(/severity/);
    await field('Category').selectOptions('None');
    await title().fill('By default');
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'By default')[0]).toMatchObject({ assignment_group: sysIdOf(world, 'Data Platform'), category: 'inquiry', impact: '2', urgency: '1' });
  });

  // covers: C9, D5, E4
  it('finds what the instance demands before it is sent, fields of the instance’s own included', async () => {
    const { element, world } = await open('default', undefined, (before) => demand(before, 'category', 'contact_type', 'business_impact'));
    await expect.element(field('Contact type')).toBeRequired();
    await expect.element(field('Business impact')).toHaveAccessibleDescription(/Required by your ServiceNow instance/);
    await isAccessible(element);
    await title().fill('Demanding');
    await button('Create').click();
    await expect.element(text('3 fields need your attention.')).toBeVisible();
    await expect.element(field('Category')).toHaveAccessibleDescription(/Choose a value for Category/);
    expect(world.requests).not.toContain(createCall);
    await field('Category').selectOptions('Database');
    await field('Contact type').selectOptions('Phone');
    await field('Business impact').fill('Orders cannot be invoiced.');
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Demanding')[0]).toMatchObject({ category: 'database', contact_type: 'phone', business_impact: 'Orders cannot be invoiced.' });
  });

  // covers: C9, D5, E4
  it('has a time that the instance demands picked in the user’s zone, and sends it in UTC', async () => {
    const { element, world } = await open('default', undefined, (before) => demand(before, 'due_date'));
    const due = field('Due date');
    await expect.element(due).toHaveAttribute('type', 'datetime-local');
    await expect.element(due).toHaveAccessibleDescription(/Required by your ServiceNow instance.*In your time zone/);
    await isAccessible(element);
    await title().fill('Due');
    await button('Create').click();
    await expect.element(due).toHaveAccessibleDescription(/Enter a value for Due date/);
    await due.fill('2026-01-15T09:30');
    await expect.element(due).toHaveValue('2026-01-15T09:30');
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    const utc = new Date(2026, 0, 15, 9, 30).toISOString().slice(0, 19).replace('T', ' ');
    expect(created(world, 'Due')[0]?.due_date).toBe(utc);
  });

  // covers: C9, E4
  it('has a day picked and sent as it is', async () => {
    const { element, world } = await open('default', undefined, ({ intercept }) =>
      intercept(async (request, next) => {
        const answer = await next(request);
        if (!request.url.includes('/form-specification')) return answer;
        return Response.json([...((await answer.json()) as unknown[]), { field: 'u_day', title: 'Day', type: 'date', default: '2026-02-03' }]);
      }),
    );
    await expect.element(field('Day')).toHaveAttribute('type', 'date');
    await expect.element(field('Day')).toHaveValue('2026-02-03');
    await isAccessible(element);
    const sent = loseAnswers(world, 0);
    await title().fill('On a day');
    await field('Day').fill('2026-03-04');
    await button('Create').click();
    await expect.poll(() => sent.bodies[0]).toContain('"u_day":"2026-03-04"');
  });

  // covers: C4, C9, D2, D5
  it('does not demand a subcategory of a category that has none', async () => {
    const { world } = await open('default', undefined, (before) => {
      offerSubcategory(before);
      demand(before, 'subcategory');
      const { store } = before.servicenow;
      for (const { sys_id } of store.query('sys_choice', 'element=subcategory^dependent_value=hardware')) store.delete('sys_choice', sys_id);
    });
    await title().fill('Nothing to choose');
    await button('Create').click();
    await expect.element(field('Category')).toHaveAccessibleDescription(/Choose a value for Category first\. Subcategory depends on it/);
    await field('Category').selectOptions('Hardware');
    await expect.element(field('Subcategory')).toBeDisabled();
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Nothing to choose')).toHaveLength(1);
  });

  // covers: C9, D5, E5
  it('holds a text to the length that the instance keeps', async () => {
    const { world } = await open();
    await field('Description').fill('x'.repeat(4001));
    await title().fill('Too much');
    await button('Create').click();
    await expect.element(field('Description')).toHaveAccessibleDescription(/Shorten this from 4,001 to 4,000 characters/);
    expect(world.requests).not.toContain(createCall);
  });

  // covers: C9, D10
  it('shows what was refused of a field that it does not have', async () => {
    await open('default', undefined, ({ intercept }) =>
      intercept((request, next) =>
        request.url.endsWith('/tickets')
          ? Promise.resolve(Response.json({ status: 422, code: 'invalid-request', detail: 'Not accepted.', errors: [{ field: 'cost_center', detail: 'is missing' }] }, { status: 422 }))
          : next(request),
      ),
    );
    await title().fill('Strange');
    await button('Create').click();
    await expect.element(text(/cost_center: is missing/)).toBeVisible();
    await title().fill('Strange, edited');
    await expect.element(text(/cost_center: is missing/)).not.toBeInTheDocument();
    expect(text(/needs? your attention/).elements()).toEqual([]);
  });

  // covers: C3, Y7, Y9, D6
  it('says when the text leaves no room for the anomaly’s details, and shows the note that is written instead', async () => {
    await open();
    await field('Description').fill('x'.repeat(3700));
    await expect.element(text(/shortened to fit/)).toBeVisible();
    await field('Description').fill('x'.repeat(3990));
    await expect.element(text(/leaves no room for the anomaly’s details/)).toBeVisible();
    await expect.element(text(/Linked to Qualytics Anomaly 42/).first()).toBeVisible();
  });
});
