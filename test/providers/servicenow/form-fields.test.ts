import { describe, expect, it } from 'vitest';
import { formField } from '../../../src/providers/form-field.js';
import { prepared } from '../../../src/providers/servicenow/form-fields.js';

const fieldsOf = (...names: string[]) => names.map((field) => formField({ field }));
const order = (...names: string[]) => prepared(fieldsOf(...names)).map(({ field }) => field);
const limitOf = (max_length?: number) => prepared([formField({ field: 'title', max_length })])[0]?.max_length;
const dependent = (...of: string[]) => of.map((dependent_value, index) => ({ label: '', value: String(index), dependent_value }));

describe('the fields of an incident', () => {
  // covers: C9
  it('stand in the order of the dialog, table and caller last, and others between as the backend has them', () => {
    const known = ['title', 'description', 'category', 'subcategory', 'assignment_group', 'impact', 'urgency'];
    expect(order('caller', 'u_zone', 'table', 'urgency', 'u_area', ...known.slice(0, -1).reverse())).toEqual([...known, 'u_zone', 'u_area', 'table', 'caller']);
    expect(order('u_zone', 'urgency')).toEqual(['urgency', 'u_zone']);
    expect(order('table', 'u_zone', 'caller')).toEqual(['u_zone', 'table', 'caller']);
  });

  it('are left in the list that was given', () => {
    const given = fieldsOf('caller', 'title');
    prepared(given);
    expect(given.map(({ field }) => field)).toEqual(['caller', 'title']);
  });

  // covers: C2
  it('have a title of at most 160 characters, or fewer where the backend says so', () => {
    expect([undefined, 80, 160, 161].map(limitOf)).toEqual([160, 80, 160, 160]);
    expect(prepared([formField({ field: 'description', max_length: 4000 })])[0]?.max_length).toBe(4000);
  });

  it('have a subcategory that depends on the category as soon as one of its choices says so', () => {
    const dependsOn = (...values: ReturnType<typeof dependent>) => prepared([formField({ field: 'subcategory', values })])[0]?.depends_on;
    expect([dependsOn(), dependsOn(...dependent('')), dependsOn(...dependent('', 'network')), dependsOn(...dependent('network'))]).toEqual(['', '', 'category', 'category']);
    expect(prepared([formField({ field: 'subcategory', depends_on: 'u_kind', values: dependent('network') })])[0]?.depends_on).toBe('u_kind');
    expect(prepared([formField({ field: 'u_detail', values: dependent('network') })])[0]?.depends_on).toBe('');
  });
});
