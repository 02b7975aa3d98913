import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { FormSpecification, type FormField } from '../../../src/contract/create-ticket.js';
import { FormState } from '../../../src/elements/form/form-state.js';
import { filled, parentOf, problemOf, valueOf, wayTo } from '../../../src/elements/form/form-values.js';
import { formTexts } from '../../../src/texts/en/form.js';
import { englishTexts } from '../../support/texts.js';

const text = englishTexts().of(formTexts);
const choice = (value: string, dependent_value = '') => ({ value, label: value.toUpperCase(), dependent_value });

const region = { field: 'region', title: 'Region', required: true, values: [choice('europe'), choice('asia'), choice('antarctica')] };
const country = { field: 'country', title: 'Country', depends_on: 'region', required: true, values: [choice('france', 'europe'), choice('spain', 'europe'), choice('japan', 'asia')] };
const city = { field: 'city', title: 'City', depends_on: 'country', required: true, values: [choice('paris', 'france'), choice('lyon', 'france'), choice('tokyo', 'japan')] };
const site = { field: 'site', title: 'Site', depends_on: 'city', values: [choice('louvre', 'paris')] };

/** Children stand before their parents, too: a backend orders as it likes. */
const orders: [string, object[]][] = [
  ['from the top', [region, country, city, site]],
  ['from the bottom', [site, city, country, region]],
  ['mixed', [city, region, site, country]],
];
const formOf = (fields: readonly object[]): FormField[] => z.parse(FormSpecification, fields);
const fieldOf = (fields: readonly FormField[], name: string): FormField => {
  const found = fields.find(({ field }) => field === name);
  if (!found) throw new Error(`no field ${name}`);
  return found;
};

function stateOf(fields: readonly FormField[], values: Record<string, string>): FormState {
  const state = new FormState(() => undefined);
  for (const [name, value] of Object.entries(values)) state.set({ name, value }, fields, text);
  return state;
}

const chosen = { region: 'europe', country: 'france', city: 'paris', site: 'louvre' };

describe.each(orders)('a chain of choices, %s', (_, described) => {
  const fields = formOf(described);

  // covers: D2
  it('is reset down to its end when the first of it changes, and each of them is told', () => {
    const state = stateOf(fields, chosen);
    expect(filled(fields, state.values, true)).toEqual(chosen);
    state.set({ name: 'region', value: 'asia' }, fields, text);
    expect(filled(fields, state.values, true)).toEqual({ region: 'asia' });
    expect(state.values).toMatchObject({ country: '', city: '', site: '' });
    expect(state.note).toContain('Country was reset because “FRANCE” isn’t available for ASIA.');
    expect(state.note).toContain('City was reset too.');
    expect(state.note).toContain('Site was reset too.');
  });

  // covers: D2
  it('keeps what goes with the new choice', () => {
    const state = stateOf(fields, chosen);
    state.set({ name: 'city', value: 'lyon' }, fields, text);
    expect(state.values).toEqual({ region: 'europe', country: 'france', city: 'lyon', site: '' });
    state.set({ name: 'region', value: 'europe' }, fields, text);
    expect([state.note, filled(fields, state.values, true)]).toEqual(['', { region: 'europe', country: 'france', city: 'lyon' }]);
  });

  // covers: D2, C9
  it.each([
    [{ ...chosen, region: '' }, { }],
    [{ ...chosen, region: 'asia' }, { region: 'asia' }],
    [{ ...chosen, country: 'japan' }, { region: 'europe' }],
    [{ ...chosen, region: 'atlantis' }, { }],
    [{ ...chosen, city: 'rome' }, { region: 'europe', country: 'france' }],
  ])('sends only what fits together of a draft that was restored: %j', (values, sent) => {
    const state = new FormState(() => undefined);
    state.restore({ values, labels: {} });
    expect(filled(fields, state.values, true)).toEqual(sent);
  });

  // covers: D2, C9
  it('sends only what fits together of defaults, and of a choice that was changed above them', () => {
    const prefilled = formOf(described.map((field) => ({ ...field, default: chosen[(field as { field: keyof typeof chosen }).field] })));
    const state = new FormState(() => undefined);
    expect(filled(prefilled, state.values, true)).toEqual(chosen);
    state.set({ name: 'country', value: 'spain' }, prefilled, text);
    expect(filled(prefilled, state.values, true)).toEqual({ region: 'europe', country: 'spain' });
    expect(state.note).toBe('City was reset because “PARIS” isn’t available for SPAIN. Site was reset too.');
  });

  // covers: D5
  it('asks for the first choice that can be made', () => {
    const wayOf = (values: Record<string, string>) => wayTo(fieldOf(fields, 'city'), fields, values)?.field;
    expect(wayOf({})).toBe('region');
    expect(wayOf({ region: 'europe' })).toBe('country');
    expect(wayOf({ region: 'europe', country: 'france' })).toBe('city');
    // Nothing more can be asked where there is nothing to choose.
    expect(wayOf({ region: 'antarctica' })).toBeUndefined();
    expect(wayOf({ region: 'europe', country: 'spain' })).toBeUndefined();
    // What a draft has below an empty choice is not there.
    expect(wayOf({ country: 'france', city: 'paris' })).toBe('region');
  });
});

describe('a value of a list', () => {
  const fields = formOf([region, country]);
  const problem = (name: string, values: Record<string, string>, offered = true) => problemOf(fieldOf(fields, name), fields, values, { text, offered });

  // covers: D5
  it('is said to be of another choice above, or not to be offered any more', () => {
    expect(problem('country', { region: 'asia', country: 'france' })).toBe('“FRANCE” isn’t available for ASIA. Choose a different value, or none.');
    expect(problem('country', { region: 'asia', country: 'narnia' })).toBe('“narnia” is no longer available. Choose a different value, or none.');
    expect(problem('region', { region: 'atlantis' })).toBe('“atlantis” is no longer available. Choose a different value, or none.');
    expect(problem('region', { region: 'atlantis' }, false)).toBeUndefined();
    expect(problem('region', { region: 'asia' })).toBeUndefined();
  });

  it('is of several choices each of them', () => {
    const several = formOf([{ ...region, type: 'multi_select' }, { ...country, type: 'multi_select' }]);
    const state = stateOf(several, { region: 'europe,asia', country: 'france,japan' });
    expect(filled(several, state.values, true)).toEqual({ region: 'europe,asia', country: 'france,japan' });
    state.set({ name: 'region', value: 'asia' }, several, text);
    expect(state.values).toEqual({ region: 'asia', country: 'japan' });
    expect(state.note).toBe('Country was reset because “FRANCE” isn’t available for ASIA.');
    state.restore({ values: { region: 'asia,atlantis', country: '' }, labels: {} });
    expect(problemOf(fieldOf(several, 'region'), several, state.values, { text, offered: true })).toContain('“atlantis” is no longer available.');
    expect(valueOf(fieldOf(formOf([{ ...region, type: 'multi_select', default: 'asia,europe' }]), 'region'), [], {})).toBe('asia,europe');
  });
});

describe('a field that depends on itself', () => {
  it('depends on nothing, be it over others', () => {
    const fields = formOf([
      { ...region, depends_on: 'region' },
      { ...country, depends_on: 'city' },
      { ...city, depends_on: 'country' },
    ]);
    expect(fields.map((field) => parentOf(field, fields))).toEqual([undefined, undefined, undefined]);
    const state = stateOf(fields, { region: 'asia', country: 'france', city: 'tokyo' });
    expect(filled(fields, state.values, true)).toEqual({ region: 'asia', country: 'france', city: 'tokyo' });
  });
});

describe('a value of a type', () => {
  it.each([
    ['number', ['12', '-3.5', '.5', '1e3', '7.'], ['abc', '1,5', '12 kg', '1.2.3', '0x10', 'NaN']],
    ['decimal', ['12.25'], ['twelve']],
    ['float', ['12.25'], ['twelve']],
    ['integer', ['12', '-3', '+4'], ['3.5', 'x', '1e3']],
    ['email', ['a@b', 'first.last+tag@example.com'], ['nobody', 'a@', '@b', 'a b@c.d', 'a@b@c']],
    ['url', ['https://example.com', 'http://host:8080/a?b#c', 'ftp://files'], ['not a url', 'example.com', 'https://', 'https:///x', 'javascript:alert(1)', 'https://a b']],
    ['boolean', ['true', 'false'], ['yes', '1']],
    ['date', ['2024-01-15'], ['tomorrow', '15.01.2024']],
    ['datetime', ['2024-01-15 10:30:00', '2024-01-15T10:30'], ['2024-01-15', 'now']],
    ['colour', ['anything'], []],
    ['constructor', ['anything'], []],
  ])('is held to it: %s', (type, right, wrong) => {
    const [field] = formOf([{ field: 'u_x', title: 'X', type }]);
    const problems = (values: string[]) => values.map((value) => field && problemOf(field, [field], { u_x: value }, { text }));
    expect(problems(right)).toEqual(right.map(() => undefined));
    expect(problems(wrong).every((problem) => Object.values(text.forms).some((one) => one === problem))).toBe(true);
  });

  it('has to be there only where the field is required', () => {
    const fields = formOf([{ field: 'a', type: 'number' }, { field: 'b', type: 'number', required: true, title: 'B' }]);
    expect(fields.map((field) => problemOf(field, fields, {}, { text }))).toEqual([undefined, 'Enter a value for B.']);
  });
});
