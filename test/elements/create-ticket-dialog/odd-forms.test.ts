import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside } from '../../support/inside.js';
import { button, field, focused, isAccessible, text } from '../../support/page.js';
import type { TestWorld } from '../../support/world.js';
import { createCall, isCreate, open, title } from './harness.js';

const choice = (value: string, dependent_value = '') => ({ value, label: value, dependent_value });
const plain = { type: 'string', required: false, values: [], default: '', placeholder: '', info: '', group: '' };
const chain = [
  { ...plain, field: 'city', title: 'City', type: 'enum', required: true, depends_on: 'country', values: [choice('Paris', 'France'), choice('Tokyo', 'Japan')] },
  { ...plain, field: 'country', title: 'Country', type: 'enum', depends_on: 'region', values: [choice('France', 'Europe'), choice('Japan', 'Asia')] },
  { ...plain, field: 'region', title: 'Region', type: 'enum', values: [choice('Europe'), choice('Asia')] },
];

/** The backend's form with these rows behind its own. */
const adding =
  (...rows: unknown[]) =>
  ({ intercept }: TestWorld): void =>
    intercept(async (request, next) => {
      const answer = await next(request);
      return request.url.includes('form-specification') ? Response.json([...((await answer.json()) as object[]), ...rows]) : answer;
    });

/** The same, and what would have been sent. */
function watching(world: TestWorld, ...rows: unknown[]): Record<string, string>[] {
  const sent: Record<string, string>[] = [];
  world.intercept(async (request, next) => {
    if (isCreate(request)) sent.push((await request.clone().json()) as Record<string, string>);
    const answer = await next(request);
    return request.url.includes('form-specification') ? Response.json([...((await answer.json()) as object[]), ...rows]) : answer;
  });
  return sent;
}

describe('a form with a chain of choices', () => {
  // covers: D2
  it('resets it down to its end, aloud, and sends nothing that does not fit', async () => {
    let sent: Record<string, string>[] = [];
    await open('default', undefined, (world) => void (sent = watching(world, ...chain.map((one) => ({ ...one, required: false })))));
    await title().fill('In a chain');
    for (const [name, value] of [['Region', 'Europe'], ['Country', 'France'], ['City', 'Paris']] as const) await field(name).selectOptions(value);
    await field('Region').selectOptions('Asia');
    await expect.element(text('Country was reset because “France” isn’t available for Asia. City was reset too.')).toBeInTheDocument();
    await expect.element(field('City')).toBeDisabled();
    await button('Create').click();
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ region: 'Asia' });
    expect(sent[0]).not.toHaveProperty('country');
    expect(sent[0]).not.toHaveProperty('city');
  });

  // covers: D5, E2
  it('leads to the first choice that can be made', async () => {
    const { world } = await open('default', undefined, adding(...chain));
    await title().fill('Only the city is missing');
    await title().click();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()).toBe(field('Region').element());
    await expect.element(field('Region')).toHaveAccessibleDescription(/City depends on it/);
    await button('Region').click();
    expect(focused()).toBe(field('Region').element());
    await field('Region').selectOptions('Asia');
    await button('Create').click();
    await expect.poll(() => focused()).toBe(field('Country').element());
    expect(world.requests).not.toContain(createCall);
  });

  // covers: D5, D10
  it('has what the backend says of a field that cannot be filled in yet where that can be mended, named in the alert', async () => {
    await open('default', undefined, ({ intercept }) =>
      intercept(async (request, next) => {
        if (isCreate(request)) {
          return Response.json({ status: 422, code: 'invalid-request', detail: 'Not accepted.', errors: [{ field: 'city', detail: 'City is missing.' }] }, { status: 422 });
        }
        const answer = await next(request);
        return request.url.includes('form-specification')
          ? Response.json([...((await answer.json()) as object[]), ...chain.map((one) => ({ ...one, required: false }))])
          : answer;
      }),
    );
    await title().fill('Refused');
    await button('Create').click();
    await expect.element(field('Region')).toHaveAccessibleDescription(/City is missing/);
    await button('Region').click();
    expect(focused()).toBe(field('Region').element());
  });
});

describe('a form with odd fields', () => {
  // covers: D5, C9, E4
  it('has names with blanks, quotes and of any length, one field of each name, and says what could not be read', async () => {
    const long = 'u_a_name_of_eighty_characters_without_a_blank_that_goes_on_and_on_and_on_to_its_end';
    const { element } = await open('default', undefined, adding(
      { ...plain, field: 'a field "with" <quotes>', info: 'Help of its own.', title: '' },
      { ...plain, field: 'twice', title: 'First of two' },
      { ...plain, field: 'twice', title: 'Second of two' },
      { ...plain, field: long, title: '' },
      { ...plain, title: 'Without a name' },
      null,
    ));
    await expect.element(field('a field "with" <quotes>')).toHaveAccessibleDescription('Help of its own.');
    await field('First of two').fill('once');
    await expect.element(field('Second of two')).not.toBeInTheDocument();
    await expect.element(text('2 form fields couldn’t be read and aren’t shown.')).toBeVisible();
    const [body] = allInside(element, '.dialog-body');
    expect(body?.scrollWidth).toBe(body?.clientWidth);
    await isAccessible(element);
  });

  // covers: D5
  it('holds values to their types, and takes several choices', async () => {
    let sent: Record<string, string>[] = [];
    await open('default', undefined, (world) => void (sent = watching(
      world,
      { ...plain, field: 'u_count', title: 'Count', type: 'number' },
      { ...plain, field: 'u_page', title: 'Page', type: 'url' },
      { ...plain, field: 'u_mail', title: 'Mail', type: 'email' },
      { ...plain, field: 'u_teams', title: 'Teams', type: 'multi_select', values: [choice('red'), choice('green'), choice('blue')] },
    )));
    await title().fill('Of types');
    await field('Count').fill('abc');
    await field('Page').fill('not a url');
    await field('Mail').fill('nobody');
    await field('Teams').selectOptions(['red', 'blue']);
    await button('Create').click();
    await expect.element(field('Count')).toHaveAccessibleDescription('Enter a number, such as 12 or 3.5.');
    await expect.element(field('Page')).toHaveAccessibleDescription('Enter a web address, such as https://example.com.');
    await expect.element(field('Mail')).toHaveAccessibleDescription('Enter an email address.');
    expect(sent).toEqual([]);
    await field('Count').fill('12');
    await field('Page').fill('https://example.com/runbook');
    await field('Mail').fill('data@example.com');
    await button('Create').click();
    await expect.poll(() => sent).toMatchObject([{ u_count: '12', u_page: 'https://example.com/runbook', u_mail: 'data@example.com', u_teams: 'red,blue' }]);
  });
});
