import { Switches } from '../../../../src/mock/servicenow/settings/switches.js';

describe('Switches', () => {
  it('count as they were set where nothing lies over them', () => {
    const switches = new Switches({ choice: 'drop' });
    switches.own.reference = 'empty';
    expect(switches.current).toEqual(switches.own);
    expect(switches.current).toMatchObject({ choice: 'drop', reference: 'empty', invalidQuery: 'ignore' });
  });

  it('count with what lies over them, in whatever order that comes and goes', () => {
    const switches = new Switches({ closedTables: ['problem'] });
    const lay = (name: 'incident' | 'task') => switches.overlay(({ closedTables }) => ({ closedTables: [...closedTables, name] }));
    const [first, second] = [lay('incident'), lay('task')];
    expect(switches.current.closedTables).toEqual(['problem', 'incident', 'task']);
    first();
    first();
    expect(switches.current.closedTables).toEqual(['problem', 'task']);
    second();
    expect(switches.current.closedTables).toEqual(['problem']);
  });

  it('take what is set while something lies over them', () => {
    const switches = new Switches();
    const remove = switches.overlay(() => ({ closeDataPolicy: true }));
    switches.own.closeDataPolicy = false;
    expect(switches.current.closeDataPolicy).toBe(true);
    remove();
    expect(switches.current.closeDataPolicy).toBe(false);
  });
});
