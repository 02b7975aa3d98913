import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import { FormSpecification } from '../../../src/contract/create-ticket.js';
import { inDialogOrder, payloadOf, validate } from '../../../src/elements/create-ticket-dialog/form-values.js';
import { priorityOf } from '../../../src/elements/create-ticket-dialog/priority.js';

const fields = z.parse(FormSpecification, [
  { field: 'table', default: 'incident', required: true, values: [{ label: 'Incident', value: 'incident' }] },
  { field: 'title', required: true },
  { field: 'description', type: 'text' },
  { field: 'impact', default: '3', values: [{ label: '3 - Low', value: '3' }] },
  { field: 'u_custom', type: 'colour' },
  { field: 'caller', type: 'user' },
]);

describe('the create form’s values', () => {
  it('stand with the texts first, table and caller last', () => {
    expect(inDialogOrder(fields).map(({ field }) => field)).to.deep.equal(['title', 'description', 'impact', 'u_custom', 'table', 'caller']);
  });

  // covers: C2
  it('want a short description of 160 characters at most', () => {
    expect(Object.keys(validate(fields, {}))).to.deep.equal(['title']);
    expect(Object.keys(validate(fields, { title: '   ' }))).to.deep.equal(['title']);
    expect(validate(fields, { title: 'x'.repeat(161) })['title']).to.contain('161');
    expect(validate(fields, { title: 'x'.repeat(160) })).to.deep.equal({});
  });

  // covers: C1, C8, C9, D4
  it('are sent with table and caller always, defaults included, empty ones left out', () => {
    expect(payloadOf(fields, { title: ' late rows ', u_custom: '' })).to.deep.equal({
      table: 'incident',
      caller: '',
      title: 'late rows',
      description: '',
      impact: '3',
    });
  });
});

describe('the priority', () => {
  // covers: C12, D6
  it('is looked up from impact and urgency', () => {
    const table = ['1', '2', '3'].map((impact) => ['1', '2', '3'].map((urgency) => priorityOf(impact, urgency)));
    expect(table).to.deep.equal([
      [1, 2, 3],
      [2, 3, 4],
      [3, 4, 5],
    ]);
  });

  it('is nothing outside of the table', () => {
    expect(priorityOf('', '1')).to.equal(undefined);
    expect(priorityOf('4', '1')).to.equal(undefined);
  });
});
