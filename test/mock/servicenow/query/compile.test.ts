// servicenow-api.md 2.3 and 2.4: what a query of incidents means, and what of it is left out
import { compileQuery, type CompiledQuery } from '../../../../src/mock/servicenow/query/compile.js';
import { findRows, readQuery } from '../../../../src/mock/servicenow/query/find-rows.js';
import { tableOf } from '../../../../src/mock/servicenow/schema/table.js';
import { Incidents, now } from './incidents.js';

const incidents = new Incidents([
  { short_description: 'Row count fell', category: 'network', reassignment_count: '10', correlation_id: 'a,b' },
  { short_description: 'row values', category: 'Database', reassignment_count: '', correlation_id: 'a' },
  { short_description: 'Nothing', description: 'of a Row', category: 'inquiry', reassignment_count: '9', correlation_id: 'b' },
  { short_description: 'no', category: 'hardware', reassignment_count: '-1', work_notes: 'row' },
]);
const { instance } = incidents;

const compile = (query: string): CompiledQuery =>
  compileQuery(readQuery(tableOf('incident'), query), { source: instance, table: tableOf('incident'), now, userSysId: '', userName: '' });

describe('A sort', () => {
  it.each([
    ['ORDERBYreassignment_count', '2431'],
    ['ORDERBYDESCreassignment_count', '1342'],
    ['ORDERBYcategory', '2431'],
    ['ORDERBYDESCcategory', '1342'],
    ['ORDERBYshort_description', '4312'],
    ['ORDERBYDESCactive^ORDERBYDESCnumber', '4321'],
  ])('orders integers by size, the empty first, and texts without regard to case: %s', (query, expected) => {
    expect(incidents.find(query)).toBe(expected);
  });
});

describe('Terms', () => {
  it.each([
    ['', '1234'],
    ['number=1', '1'],
    ['number=1^ORnumber=3', '13'],
    ['number=3^ORcategory=network', '13'],
    ['category=network^ORnumber=3', '13'],
    ['category=inquiry^ORcategory=network^ORcategory=hardware', '134'],
    ['number=1^ORnumber=3^category=inquiry', '3'],
    ['number!=1', '234'],
    ['numberLIKE1', '1'],
    ['numberNOT IN1,2', '34'],
    ['correlation_id=a,b', '1'],
    ['correlation_idINa,b', '23'],
    ['caller_id.sys_id=', '1234'],
    ['caller_id.number=1^ORnumber=1', '1'],
  ])('are joined, with an index and without: %s', (query, expected) => {
    expect(incidents.ask(query).found).toBe(expected);
  });

  it('of a path do not ask the index of a column of the same name', () => {
    const { store } = instance;
    const parent = store.insert('incident', { number: 'p', correlation_id: 'up' });
    const child = store.insert('incident', { number: 'c', correlation_id: 'down', parent: parent.sys_id });
    expect(incidents.find('parent.correlation_id=up')).toBe('c');
    expect(incidents.find(`parent.sys_id=${parent.sys_id}`)).toBe('c');
    expect(incidents.find(`parent.sys_idIN${parent.sys_id}`)).toBe('c');
    for (const { sys_id: sysId } of [child, parent]) store.delete('incident', sysId);
  });
});

describe('An index answers', () => {
  it.each([
    ['number=1', [{ column: 'number', values: ['1'] }]],
    ['number=1,2', [{ column: 'number', values: ['1,2'] }]],
    ['numberIN1, 2', [{ column: 'number', values: ['1', '2'] }]],
    ['number=javascript:gs.nowDateTime()', [{ column: 'number', values: ['2024-01-15 10:30:00'] }]],
    ['number=1^ORstateIN1,2', [{ column: 'number', values: ['1'] }, { column: 'state', values: ['1', '2'] }]],
  ])('for %s', (query, lookups) => {
    expect(compile(query).alternatives.map((groups) => groups.map((group) => group.lookups))).toEqual([[lookups]]);
  });

  it.each([
    ...['number!=1', 'numberNOT IN1', 'numberLIKE1', 'number>1', 'short_description=x', 'short_descriptionINx', 'parent.number=1', 'parent.numberIN1'],
    ...['number=1^ORshort_description=x', 'short_description=x^ORnumber=1', '123TEXTQUERY321=1', 'number=1^OR123TEXTQUERY321=1'],
  ])('not for %s', (query) => {
    expect(compile(query).alternatives.map((groups) => groups.map((group) => group.lookups))).toEqual([[undefined]]);
  });
});

describe('A text search', () => {
  it.each([
    ['row', '123'],
    ['ROW', '123'],
    ['row of', '3'],
    ['of  row', '3'],
    ['row fell', '1'],
    ['fell row', '1'],
    ['row nothing values', ''],
    ['10', '1'],
    ['database', '2'],
    ['', '1234'],
  ])('finds each word somewhere in the texts of the record: %s', (text, expected) => {
    // The reassignment count is no text, but a correlation id is.
    instance.store.update('incident', instance.store.query('incident', 'number=1')[0]?.sys_id ?? '', { correlation_display: 'No. 10' });
    expect(incidents.find(`123TEXTQUERY321=${text}`)).toBe(expected);
  });

  it('reads no column of another kind', () => {
    expect(incidents.find('123TEXTQUERY321=-1')).toBe('');
    expect(incidents.find('123TEXTQUERY321=2024-01-15')).toBe('');
    expect(incidents.find('123TEXTQUERY321=true')).toBe('');
  });

  it('reads the body of an article', () => {
    instance.store.insert('kb_knowledge', { number: 'KB1', text: '<p>Restart the load</p>' });
    const found = findRows(instance, tableOf('kb_knowledge'), '123TEXTQUERY321=restart', now);
    expect(found.map(({ number }) => number)).toEqual(['KB1']);
  });

  it('finds nothing by a column that whoever asks may not read', () => {
    const asked: unknown[] = [];
    const isHidden = ({ column, table, via }: Parameters<NonNullable<Parameters<typeof compileQuery>[1]['isHidden']>>[0]) => {
      asked.push([table.name, via]);
      return column.name === 'description';
    };
    expect(incidents.find('123TEXTQUERY321=row', { isHidden })).toBe('12');
    expect(new Set(asked.map((each) => JSON.stringify(each)))).toEqual(new Set(['["incident",[]]']));
  });
});

describe('What is no valid part', () => {
  const isHidden = ({ column }: { readonly column: { readonly name: string } }) => column.name === 'category';

  it.each([
    ['foo=1', 'unknown column foo: condition dropped'],
    ['caller_id.foo=1', 'unknown column caller_id.foo: condition dropped'],
    ['category=network', 'unreadable column category: condition dropped'],
    ['nonsense', 'unreadable condition nonsense: condition dropped'],
    ['opened_at>javascript:gs.evil()', 'value not understood in opened_at>: condition dropped'],
    ['stateVALCHANGES', 'value not understood in stateVALCHANGES: condition dropped'],
  ])('is left out, which leaves the rest: %s', (part, problem) => {
    expect(incidents.ask(part, { isHidden })).toEqual({ found: '1234', problems: [problem] });
    expect(incidents.ask(`${part}^number=2`, { isHidden })).toEqual({ found: '2', problems: [problem] });
    expect(incidents.ask(`number=2^OR${part}`, { isHidden })).toEqual({ found: '2', problems: [problem] });
  });

  it.each([
    ['ORDERBYfoo^ORDERBYDESCnumber', 'unknown column foo: sort dropped'],
    ['ORDERBYcategory^ORDERBYDESCnumber', 'unreadable column category: sort dropped'],
  ])('may be a sort: %s', (query, problem) => {
    expect(incidents.ask(query, { isHidden })).toEqual({ found: '4321', problems: [problem] });
  });

  it('is told of part by part', () => {
    expect(incidents.ask('foo=1^ORbar=2^ORDERBYbaz^number=3').problems).toEqual([
      'unknown column foo: condition dropped',
      'unknown column bar: condition dropped',
      'unknown column baz: sort dropped',
    ]);
  });
});
