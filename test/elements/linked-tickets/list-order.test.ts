import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { allInside, inside } from '../../support/inside.js';
import { focused, isAccessible } from '../../support/page.js';
import { rewriteLinks, rows, show, type LinkWire } from './support/section.js';

const wire = (id: string, status: string, linked_at: string, priority: string): LinkWire => ({
  id,
  ticket: { ticket_id: id.repeat(32).slice(0, 32), ticket_number: `INC${id}`, title: `About ${id}`, priority },
  status,
  linked_at,
});

const few = [
  wire('1', 'Closed', '2024-01-06T00:00:00Z', '1 - Critical'),
  wire('2', 'New', '2024-01-01T00:00:00Z', '3 - Moderate'),
  wire('3', 'On Hold', '2024-01-03T00:00:00Z', ''),
  wire('4', 'Resolved', '2024-01-04T00:00:00Z', '10 - Whenever'),
  wire('5', 'New', '', '1 - Critical'),
];

const showOf = (items: () => LinkWire[], anomaly?: string) => show('default', undefined, (world) => rewriteLinks(world, (page) => ({ ...page, items: items(), total: items().length })), anomaly);
const sort = () => page.getByRole('combobox', { name: 'Sort' });
const numbers = () => rows().elements().map((row) => row.getAttribute('data-number')?.replace('INC', '')).join('');
const headings = (element: Element) => allInside(element, '.group').map(({ textContent, ariaLevel }) => `${ariaLevel ?? ''} ${textContent.replace(/\s+/g, ' ').trim()}`);

describe('the order of linked tickets', () => {
  // covers: L1, T2
  it('is by status, when they were linked, or by priority, and says which', async () => {
    const { element } = await showOf(() => few);
    await expect.element(sort()).toHaveValue('state');
    expect(numbers()).toBe('32541');
    await sort().selectOptions('Newest');
    expect(numbers()).toBe('14325');
    await sort().selectOptions('Priority');
    expect(numbers()).toBe('51243');
    await isAccessible(element);
    await sort().selectOptions('Status');
    expect(numbers()).toBe('32541');
  });

  // covers: T2
  it('stays as it was chosen over what is read, over fewer tickets, and for another anomaly', async () => {
    let items = few;
    const { element } = await showOf(() => items);
    await sort().selectOptions('Newest');
    items = few.slice(0, 2);
    await element.refresh();
    expect(numbers()).toBe('12');
    expect(sort().elements()).toHaveLength(0);
    items = few;
    element.anomalyId = '41';
    await expect.element(sort()).toHaveValue('newest');
    expect(numbers()).toBe('14325');
  });

  // covers: T2
  it('is chosen only where there are three or more', async () => {
    const { element } = await showOf(() => few.slice(0, 2));
    await expect.element(rows().nth(1)).toBeVisible();
    expect(inside(element, 'select')).toBeNull();
  });

  // covers: T2, E2
  it('leaves the focus in its row when that goes elsewhere', async () => {
    let status = 'New';
    const { element } = await showOf(() => Array.from({ length: 12 }, (_, index) => wire(String.fromCharCode(97 + index), index === 0 ? status : 'New', '', '')));
    await expect.poll(() => headings(element)).toEqual(['3 Open 12']);
    const more = page.getByRole('button', { name: 'Details of INCa', exact: true });
    (more.element() as HTMLElement).focus();
    status = 'Closed';
    await element.refresh();
    await expect.poll(() => headings(element)).toEqual(['3 Open 11', '3 Closed 1']);
    await expect.poll(focused).toBe(more.element());
    await userEvent.keyboard('{Enter}');
    await expect.element(more).toHaveAttribute('aria-expanded', 'true');
  });

  // covers: T2, E4
  it('makes groups from eleven on, each with its heading and how many it has', async () => {
    const { element } = await showOf(() => [...few, ...few.map((link) => ({ ...link, id: `b${link.id}` })), ...few.map((link) => ({ ...link, id: `c${link.id}` }))]);
    element.headingLevel = 4;
    await expect.poll(() => headings(element)).toEqual(['5 Open 9', '5 Resolved 3', '5 Closed 3']);
    const lists = page.getByRole('list').elements();
    expect(lists.map((list) => list.getAttribute('aria-labelledby'))).toEqual(['group-0', 'group-1', 'group-2']);
    await isAccessible(element);
    await sort().selectOptions('Priority');
    expect(headings(element)).toEqual(['5 1 - Critical 6', '5 3 - Moderate 3', '5 10 - Whenever 3', '5 No priority 3']);
    await sort().selectOptions('Newest');
    expect(headings(element)).toEqual([]);
    await expect.poll(() => rows().elements()).toHaveLength(15);
  });
});
