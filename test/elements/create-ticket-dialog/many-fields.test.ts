import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { allInside } from '../../support/inside.js';
import { button, field, focused, isAccessible } from '../../support/page.js';
import { open, title } from './harness.js';
import { describeForm, wireChoices, wireField } from './support.js';

const groups = ['', 'Location', 'Billing', 'Compliance'];
/** 52 fields beside the documented eight, in no order of their groups. */
const more = Array.from({ length: 52 }, (_, index) =>
  wireField(`extra_${index}`, { title: `Extra ${index}`, group: groups[index % 4], required: index === 6, type: index === 7 ? 'email' : 'string' }),
);
const chain = [
  wireField('site', { title: 'Site', group: 'Location', type: 'enum', required: true, depends_on: 'country', values: [{ value: 'lyon', label: 'Lyon', dependent_value: 'fr' }] }),
  wireField('country', { title: 'Country', group: 'Location', type: 'enum', values: [{ value: 'fr', label: 'France', dependent_value: '' }] }),
];

/** A form of sixty fields; gives what is sent of it. */
async function openMany(...added: object[]) {
  let sent: Record<string, string>[] = [];
  const opened = await open('default', undefined, (world) => void (sent = describeForm(world, (fields) => [...fields, ...more, ...added])));
  return { ...opened, sent };
}

const all = (count = 60) => button(`All fields (${count})`);
const required = (count = 3) => button(`Required (${count})`);
const labels = (element: Element): string[] => allInside(element, '.field-label > label').map(({ textContent }) => textContent);

describe('a form of sixty fields', () => {
  // covers: D5
  it('has its fields in sections under headings, as the backend groups them; what is in no group comes first, or last under a heading of its own', async () => {
    const { element } = await openMany();
    const headings = page.getByRole('dialog').getByRole('heading', { level: 3 });
    expect(headings.elements().map(({ textContent }) => textContent)).toEqual(['Location', 'Billing', 'Compliance', 'Other fields']);
    for (const [index, name] of ['Location', 'Billing', 'Compliance'].entries()) {
      const members = page.getByRole('group', { name }).element().querySelectorAll('.field');
      expect(members.length).toBe(13);
      expect(members[0]?.querySelector('label')?.textContent).toBe(`Extra ${index + 1}`);
    }
    expect(labels(element).slice(0, 2)).toEqual(['Short Description', 'Description']);
    expect(labels(element).slice(-2)).toEqual(['Table', 'Caller']);
    await isAccessible(element);
  });

  // covers: D5
  it('shows on demand the required ones alone, and those that somebody has filled in', async () => {
    const { element, sent } = await openMany();
    await field('Extra 0').fill('Filled in before');
    await required().click();
    await expect.element(required()).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => labels(element)).toEqual(['Short Description', 'Extra 0', 'Extra 6', 'Table']);
    await isAccessible(element);
    await title().fill('Of the required ones alone');
    await field('Extra 6').fill('Demanded');
    await button('Create').click();
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ extra_0: 'Filled in before', extra_6: 'Demanded' });
  });

  // covers: D5, E2
  it('shows a field that is wrong though it is not required, and leads to it', async () => {
    const { element } = await openMany(wireField('contact', { title: 'Contact', type: 'email', default: 'nobody', group: 'Billing' }));
    await title().fill('Wrong by default');
    await field('Extra 6').fill('Demanded');
    await required().click();
    await expect.poll(() => labels(element)).not.toContain('Contact');
    await button('Create').click();
    await expect.element(field('Contact')).toHaveAccessibleDescription(/Enter an email address/);
    await expect.poll(() => focused()).toBe(field('Contact').element());
    await all(61).click();
    await expect.poll(() => labels(element).length).toBe(61);
  });

  // covers: D2, D5
  it('shows with a required choice what that depends on', async () => {
    const { element } = await openMany(...chain);
    await required(4).click();
    await expect.poll(() => labels(element)).toEqual(['Short Description', 'Site', 'Country', 'Extra 6', 'Table']);
  });

  // covers: D5
  it('is shown whole, without a switch, where it is short, and under no heading where it is one section', async () => {
    const { element } = await open('default', undefined, (world) => void describeForm(world, (fields) => fields.map((one) => ({ ...one, group: 'Ticket' }))));
    expect(allInside(element, '.segments, .section-title')).toEqual([]);
  });

  // covers: D5, E1
  it('keeps what has the focus where it is while the others go', async () => {
    await openMany();
    await field('Extra 6').fill('Demanded');
    const before = field('Extra 6').element();
    await required().click();
    expect(field('Extra 6').element()).toBe(before);
    await userEvent.tab();
    expect(focused()).toBe(all().element());
  });
});

describe('a field with a long list of choices', () => {
  const names = ['Network', 'Database', 'Réseau privé', 'Net'];
  const values = wireChoices(5000, (index) => names[index] ?? `Choice ${index}`);

  async function openLong(changes: object = {}) {
    let sent: Record<string, string>[] = [];
    const long = wireField('area', { title: 'Area', type: 'enum', values, ...changes });
    const opened = await open('default', undefined, (world) => void (sent = describeForm(world, (fields) => [...fields, long])));
    await title().fill('In an area');
    return { ...opened, sent };
  }
  const area = () => field('Area');
  const options = () => page.getByRole('listbox').getByRole('option').elements().map(({ textContent }) => textContent.trim());

  // covers: D5, C4, E1
  it('is searched by name, in any case and without accents, and sends the choice’s value', async () => {
    const { element, sent } = await openLong();
    await expect.element(area()).toHaveAttribute('placeholder', 'Search 5,000 choices');
    await area().click();
    await expect.element(page.getByRole('listbox').getByText('Showing 20 of 5,000. Type more to narrow the list.')).toBeVisible();
    await area().fill('RESEAU');
    await expect.poll(options).toEqual(['Réseau privé']);
    await isAccessible(element);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(area()).toHaveValue('Réseau privé');
    await button('Create').click();
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ area: 'c2' });
  });

  // covers: D5
  it('offers first what begins with what is typed, and takes a name that is typed in full', async () => {
    const { sent } = await openLong();
    await area().fill('net');
    await expect.poll(options).toEqual(['Network', 'Net']);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ area: 'c3' });
  });

  // covers: D5, D3
  it('says of a text that is on no list that it is not, with what was likely meant, and sends nothing', async () => {
    const { sent } = await openLong();
    await area().fill('Databsae');
    await button('Create').click();
    await expect.element(area()).toHaveAccessibleDescription(/“Databsae” isn’t on the list/);
    await button('Did you mean “Database”?').click();
    await expect.element(area()).toHaveValue('Database');
    await button('Create').click();
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ area: 'c1' });
  });

  // covers: D5
  it('begins with the name of its default, and may be left empty', async () => {
    const { sent } = await openLong({ default: 'c1' });
    await expect.element(area()).toHaveValue('Database');
    await area().fill('');
    await button('Create').click();
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).not.toHaveProperty('area');
  });

  // covers: D2
  it('is emptied, in sight too, when what it depends on changes', async () => {
    const parts = values.map((one, index) => ({ ...one, dependent_value: index < 300 ? 'a' : 'b' }));
    const parent = wireField('part', { title: 'Part', type: 'enum', values: ['a', 'b'].map((value) => ({ value, label: value, dependent_value: '' })) });
    await open('default', undefined, (world) => void describeForm(world, (fields) => [...fields, parent, wireField('area', { title: 'Area', type: 'enum', values: parts, depends_on: 'part' })]));
    await expect.element(area()).toHaveAttribute('readonly');
    await field('Part').selectOptions('a');
    await expect.element(area()).toHaveAttribute('placeholder', 'Search 300 choices');
    await area().fill('Database');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(area()).toHaveValue('Database');
    await field('Part').selectOptions('b');
    await expect.element(area()).toHaveValue('');
  });

  // covers: D5, E1
  it('takes several, each with the way to take it back', async () => {
    const { element, sent } = await openLong({ type: 'multi_select' });
    await expect.element(area()).not.toHaveAccessibleDescription(/Ctrl/);
    for (const name of ['Network', 'Database', 'Réseau privé']) {
      await area().fill(name);
      await expect.poll(options).toContain(name);
      await userEvent.keyboard('{ArrowDown}{Enter}');
      await expect.element(button(`Remove ${name}`)).toBeVisible();
      await expect.element(area()).toHaveValue('');
    }
    // What is chosen is not offered again.
    await area().fill('database');
    await expect.poll(options).toEqual([]);
    await area().fill('');
    await button('Remove Database').click();
    await isAccessible(element);
    await button('Create').click();
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ area: 'c0,c2' });
  });
});
