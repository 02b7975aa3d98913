import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { allInside, inside } from '../../support/inside.js';
import { button, isAccessible } from '../../support/page.js';
import { linkIn, rewriteLinks, row, rows, show, type LinkWire } from './support/section.js';

/** The first ticket with these facts of its own. */
const withFacts = (facts: Record<string, string>) => show('default', undefined, (world) =>
  rewriteLinks(world, ({ items: [first], ...rest }) => ({ ...rest, total: 1, items: [{ ...first, ticket: { ...first?.ticket, ...facts } } as LinkWire] })),
);

const terms = (element: Element) => allInside(element, 'dt').map(({ textContent }) => textContent);

describe('the details of a linked ticket', () => {
  // covers: L1, T1
  it('have what is known of it, a person as one and a group as a group', async () => {
    const { element } = await show();
    await button('Details of INC0010017').click();
    await expect.element(page.getByText('Samir Haddad', { exact: true }).first()).toBeVisible();
    expect(terms(element)).toEqual([
      'Status', 'Priority', 'Assigned to', 'Assignment Group', 'Category', 'Caller', 'Opened', 'Updated', 'Linked', 'Last synced', 'Also linked to', 'Instance',
    ]);
    await expect.element(row('INC0010017')).toMatchTextContent(/Assigned to Daniel Mensah Assignment Group Data Platform Category Software Caller Samir Haddad/);
    await expect.element(row('INC0010017')).toMatchTextContent(/Description Since the move to the new bucket/);
    await isAccessible(element);
  });

  // covers: T1
  it('leave out what is not known, and have the times at which it was resolved and closed', async () => {
    const { element } = await withFacts({ assigned_to: '', assigned_group: 'Network', requester: '', category: 'Database', subcategory: 'Oracle', description: ' ', resolved_at: '2024-01-05T00:00:00Z', closed_at: '2024-01-06T00:00:00Z' });
    await button(/^Details of/).click();
    await expect.element(rows()).toMatchTextContent(/Assignment Group Network Category Database \/ Oracle Opened/);
    expect(terms(element)).not.toContain('Assigned to');
    expect(terms(element)).not.toContain('Caller');
    expect(terms(element).filter((term) => /^(Resolved|Closed)$/.test(term))).toEqual(['Resolved', 'Closed']);
    expect(inside(element, '.description')).toBeNull();
  });

  // covers: L1, T1, E6
  it('tell a time by its age, and the exact one, in the user’s zone and in UTC, once that is pressed', async () => {
    const { world } = await show();
    await button('Details of INC0010042').click();
    const synced = new Date(linkIn(world, 'INC0010042').last_synced_at);
    const utc = `${synced.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
    const zone = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' }).format(synced);
    const exact = page.getByText(`${zone} (${utc})`).first();
    await expect.element(button('just now').first()).toHaveAttribute('aria-expanded', 'false');
    await expect.element(exact).not.toBeVisible();
    (button('just now').first().element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(exact).toBeVisible();
    const time = row('INC0010042').getByRole('time').first();
    await expect.element(time).toHaveAttribute('title', expect.stringContaining(utc));
  });

  // covers: T1
  it('fold a long description to its first lines, the rest a press away', async () => {
    const { element } = await withFacts({ description: Array.from({ length: 12 }, (_, line) => `Line ${line}`).join('\n') });
    await button(/^Details of/).click();
    const described = () => inside(element, '.description .verbatim');
    await expect.element(button('Show all')).toHaveAttribute('aria-expanded', 'false');
    const lines = () => Math.round((described()?.clientHeight ?? 0) / parseFloat(getComputedStyle(described() ?? element).lineHeight));
    expect(lines()).toBe(3);
    await button('Show all').click();
    expect(lines()).toBe(12);
    await element.refresh();
    expect(lines()).toBe(12);
    await isAccessible(element);
    await button('Show less').click();
    expect(lines()).toBe(3);
  });

  // covers: T1
  it('show a short description whole', async () => {
    const { element } = await withFacts({ description: 'Two lines\nof it' });
    await button(/^Details of/).click();
    await expect.poll(() => inside(element, '.description .verbatim')?.textContent).toBe('Two lines\nof it');
    expect(page.getByRole('button', { name: 'Show all' }).elements()).toHaveLength(0);
  });
});
