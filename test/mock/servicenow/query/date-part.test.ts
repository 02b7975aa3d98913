// servicenow-api.md 2.3: DATEPART, a part of a time
import { Incidents } from './incidents.js';

const times = {
  '1': '2024-01-15 10:30:00', // a Monday of the first quarter
  '2': '2024-02-29 00:00:00', // a Thursday
  '3': '2023-12-31 23:59:59', // a Sunday
};

const incidents = new Incidents([...Object.values(times).map((due_date) => ({ due_date })), { due_date: '' }, { due_date: 'soon' }]);
const isDate = (call: string): string => `due_dateDATEPARTlabel@javascript:${call}`;
const isPart = (part: string, value: string, comparison: string): string => isDate(`gs.datePart('${part}','${value}','${comparison}')`);

describe('DATEPART', () => {
  // spec: 2.3-op-date-part
  it.each([
    ['dayofweek', 'monday', 'EE', '1'],
    ['dayofweek', 'Thursday', 'EE', '2'],
    ['dayofweek', 'thursday', 'GE', '23'],
    ['dayofweek', 'sunday', 'LT', '12'],
    ['month', 'jan', 'EE', '1'],
    ['month', 'february', 'EE', '2'],
    ['month', 'feb', 'LE', '12'],
    ['month', 'jan', 'GT', '23'],
    ['quarter', '1', 'EE', '12'],
    ['quarter', '4', 'EE', '3'],
    ['year', '2024', 'EE', '12'],
    ['year', '2024', 'LT', '3'],
    ['hour', '10', 'EE', '1'],
    ['hour', '10', 'GE', '13'],
    ['hour', '10', 'GT', '3'],
    ['hour', '10', 'LE', '12'],
    ['hour', '10', 'LT', '2'],
    ['hour', '0', 'EE', '2'],
    ['hour', '23', 'EE', '3'],
    ['dayofweek', ' Monday ', 'EE', '1'],
    ['dayofweek', 'monday', 'GT', '23'],
    ['quarter', '1', 'GE', '123'],
    ['quarter', '4', 'LT', '12'],
    ['year', '1', 'GT', '123'],
    ['year', '9999', 'LT', '123'],
  ])('compares the %s with %s by %s', (part, value, comparison, expected) => {
    expect(incidents.find(isPart(part, value, comparison))).toBe(expected);
  });

  it('knows each day of a week and each month', () => {
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
    const dates = new Incidents(months.map((_, index) => ({ due_date: `2024-${String(index + 1).padStart(2, '0')}-0${(index % 9) + 1} 08:00:00` })));
    const monthly = months.map((month) => dates.find(isPart('month', month, 'EE')));
    expect(monthly).toEqual(months.map((_, index) => String(index + 1)));
    expect(months.map((month) => dates.find(isPart('month', month.slice(0, 3), 'EE')))).toEqual(monthly);
    expect(['1', '2', '3', '4'].map((quarter) => dates.find(isPart('quarter', quarter, 'EE')))).toEqual(['123', '456', '789', '101112']);
    const weekly = new Incidents(days.map((_, index) => ({ due_date: `2024-01-${index + 15} 08:00:00` })));
    expect(days.map((weekday) => weekly.find(isPart('dayofweek', weekday, 'EE')))).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  it.each([
    `gs.datePart("hour","10","EE")`,
    `gs.datePart( 'hour' , '10' , 'EE' )`,
    `  gs.datePart('hour','10','EE')  `,
  ])('is written with blanks and quotes of either kind: %s', (call) => {
    expect(incidents.find(isDate(call))).toBe('1');
  });

  // spec: 2.3-op-date-part
  it.each([
    ['dayofweek', 'someday', 'EE'],
    ['month', '13', 'EE'],
    ['quarter', '5', 'EE'],
    ['hour', '24', 'EE'],
    ['eon', '1', 'EE'],
    ['constructor', '1', 'EE'],
    ['year', '2024', 'XX'],
    ['year', '', 'EE'],
    ['year', '0', 'EE'],
    ['year', '10000', 'EE'],
    ['year', '2024x', 'EE'],
    ['year', 'x2024', 'EE'],
    ['quarter', '0', 'EE'],
    ['quarter', 'x', 'EE'],
    ['hour', '-1', 'EE'],
    ['hour', '+10', 'EE'],
    ['hour', '10.0', 'EE'],
    ['hour', 'x', 'EE'],
    ['month', 'j', 'EE'],
    ['month', '', 'EE'],
    ['dayofweek', 'mon', 'EE'],
    ['dayofweek', 'monday', ''],
    ['', 'monday', 'EE'],
  ])('is invalid with %s, "%s" and %s', (part, value, comparison) => {
    expect(incidents.ask(isPart(part, value, comparison)).problems).toEqual(['value not understood in due_dateDATEPART: condition dropped']);
  });

  it.each(['', 'x', `gs.datePart('hour','10')`, `gs.datePart('hour','10','EE'`, `gs.datePart('hour','10','EE')x`, `xgs.datePart('hour','10','EE')`])(
    'is invalid with the call %s',
    (call) => {
      expect(incidents.ask(isDate(call)).problems).toHaveLength(1);
    },
  );
});
