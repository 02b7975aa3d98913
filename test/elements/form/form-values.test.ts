import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { FormSpecification } from '../../../src/contract/create-ticket.js';
import { payloadOf } from '../../../src/data/create-ticket.js';
import { filled, labelOf, problemOf, valueOf, type FormValues } from '../../../src/elements/form/form-values.js';
import { formFacts } from '../../../src/providers/servicenow/form.js';
import { formTexts } from '../../../src/texts/en/form.js';
import { englishTexts } from '../../support/texts.js';

const texts = englishTexts();
const text = texts.of(formTexts);

const { always, prepared } = formFacts(texts);

const described = z.parse(FormSpecification, [
  { field: 'table', default: 'incident', required: true, values: [{ label: 'Incident', value: 'incident' }] },
  { field: 'title', required: true },
  { field: 'description', type: 'text' },
  { field: 'impact', default: '3', values: [{ label: '3 - Low', value: '3' }] },
  { field: 'u_custom', type: 'colour' },
  { field: 'constructor' },
  { field: 'caller', type: 'user' },
]);
const fields = prepared(described);

const problems = (values: FormValues): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const problem = problemOf(field, fields, values, { text });
      return problem ? [[field.field, problem]] : [];
    }),
  );

describe('the values of a form', () => {
  // covers: C2
  it('want a short description of 160 characters at most', () => {
    expect(Object.keys(problems({}))).toEqual(['title']);
    expect(Object.keys(problems({ title: '   ' }))).toEqual(['title']);
    expect(problems({ title: 'x'.repeat(161) })['title']).toContain('161');
    expect(problems({ title: 'x'.repeat(160) })).toEqual({});
  });

  // covers: C1, C8, C9, D4
  it('are sent with table and caller always, defaults included, empty ones left out', () => {
    expect(payloadOf(always, filled(fields, { title: ' late rows ', u_custom: '' }))).toEqual({
      table: 'incident',
      caller: '',
      title: 'late rows',
      description: '',
      impact: '3',
    });
  });

  it('have the name that the language has for a documented one, and the backend’s for one that it calls otherwise', () => {
    const german = { ...text, labels: { ...text.labels, title: 'Kurzbeschreibung' } };
    expect(['', 'Short Description', 'Headline'].map((title) => labelOf(german, { field: 'title', title }))).toEqual(['Kurzbeschreibung', 'Kurzbeschreibung', 'Headline']);
    expect(labelOf(german, { field: 'u_region', title: 'Region' })).toBe('Region');
  });

  it('are those of their own name, whatever an object has beside them', () => {
    const [field] = fields.filter((one) => one.field === 'constructor');
    expect(field && [valueOf(field, fields, {}), labelOf(text, field)]).toEqual(['', 'constructor']);
  });
});
