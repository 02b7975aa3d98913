import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside } from '../../support/inside.js';
import { button, field, focused, text } from '../../support/page.js';
import type { TestWorld } from '../../support/world.js';
import { beginsAnew, created, open, openOn, question, theDialog, title } from './harness.js';

const persistent = { storage: sessionStorage };
const valueOf = (): string => (title().element() as HTMLInputElement).value;

/** The form as a backend without a template describes it. */
const withoutTemplate = ({ intercept }: TestWorld): void =>
  intercept(async (request, next) => {
    const answer = await next(request);
    if (!request.url.includes('form-specification')) return answer;
    const fields = (await answer.json()) as { field: string }[];
    return Response.json(fields.map((one) => (one.field === 'title' ? { ...one, default: '', default_reason: '' } : one)));
  });

describe('the short description', () => {
  beforeEach(() => sessionStorage.clear());

  // covers: C2, E2
  it('begins with what the anomaly suggests, selected, so that typing replaces it', async () => {
    await open();
    await beginsAnew();
    await expect.poll(focused).toBe(title().element());
    const input = title().element() as HTMLInputElement;
    expect(input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0)).toBe(input.value);
    await expect.poll(() => [input.scrollWidth > input.clientWidth, input.scrollLeft]).toEqual([true, 0]);
    await expect.element(title()).toHaveAccessibleDescription(/Suggested from the anomaly/);
    await userEvent.keyboard('My own words');
    await expect.element(title()).toHaveValue('My own words');
    await expect.element(title()).not.toHaveAccessibleDescription(/Suggested from the anomaly/);
  });

  // covers: C2, E4
  it('shows its beginning on a page that is read from right to left, too', async () => {
    document.documentElement.dir = 'rtl';
    onTestFinished(() => document.documentElement.removeAttribute('dir'));
    await open();
    await beginsAnew();
    const input = title().element() as HTMLInputElement;
    await expect.poll(() => [getComputedStyle(input).direction, input.scrollLeft]).toEqual(['ltr', 0]);
  });

  // covers: C2, C13
  it('is sent as it was suggested where nobody changes it', async () => {
    const { world } = await open();
    await beginsAnew();
    const suggestion = valueOf();
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, suggestion)).toHaveLength(1);
  });

  // covers: C2, D10
  it('is no draft, and asks nothing on closing, as long as nobody touches it', async () => {
    const { element } = await open('default', persistent);
    await beginsAnew();
    await userEvent.keyboard('{Escape}');
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(Object.keys(sessionStorage)).toEqual([]);
    void element.show();
    await beginsAnew();
    await expect.element(text('Your draft was restored.')).not.toBeInTheDocument();
  });

  // covers: C2, D10
  it('asks nothing on closing where somebody has only taken it away: there is nothing to lose', async () => {
    await open();
    await title().fill('');
    await userEvent.keyboard('{Escape}');
    await expect.element(theDialog()).not.toBeInTheDocument();
  });

  // covers: C2, D10
  it('stays what somebody typed, or took away, when the form is read anew', async () => {
    const { world } = await open();
    await title().fill('Typed');
    await world.client.queries.invalidateQueries();
    await expect.element(title()).toHaveValue('Typed');
    await title().fill('');
    await world.client.queries.invalidateQueries();
    await expect.element(title()).toHaveValue('');
    await button('Create').click();
    await expect.element(title()).toHaveAccessibleDescription(/Enter a value for Short Description/);
  });

  // covers: C2, D10, E2
  it('is that of a restored draft, which is not selected', async () => {
    const { world, element } = await open('default', persistent);
    await title().fill('Half a sentence');
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).toBeVisible();
    await button('Keep draft and close').click();
    element.remove();
    await openOn(world);
    await expect.element(title()).toHaveValue('Half a sentence');
    await expect.poll(focused).toBe(title().element());
    const input = title().element() as HTMLInputElement;
    expect(input.selectionStart).toBe(input.selectionEnd);
  });

  // covers: C2
  it('is suggested still where another field was changed, and the draft has that alone', async () => {
    const { world, element } = await open('default', persistent);
    await field('Description').fill('More');
    await userEvent.keyboard('{Escape}');
    await button('Keep draft and close').click();
    expect(Object.values(sessionStorage).join()).not.toMatch(/"title"/);
    element.remove();
    await openOn(world);
    await beginsAnew();
    await expect.element(field('Description')).toHaveValue('More');
  });

  // covers: C2
  it('begins empty where the backend suggests nothing', async () => {
    const { element } = await open('default', undefined, withoutTemplate);
    await expect.element(title()).toHaveValue('');
    await expect.poll(focused).toBe(title().element());
    expect(allInside(element, '.field-aside .numeric')[0]?.textContent).toBe('0/160');
  });
});
