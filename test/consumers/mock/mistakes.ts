// What an editor marks: each line below has a mistake that its types know.
import { createMockServiceNow, startMockServiceNow, type MockServiceNow, type Seed } from 'servicenow-ticketing/mock-servicenow';

declare const snow: MockServiceNow;

// @ts-expect-error A misspelt fault.
snow.faults.inject('hybernating');
// @ts-expect-error A misspelt fault that ends.
snow.faults.remove('hybernating');
// @ts-expect-error A misspelt option.
snow.faults.inject('slow', { latncy: 5 });
// @ts-expect-error An option of another fault.
snow.faults.inject('maintenance', { latency: 5 });
// @ts-expect-error An option of another fault.
snow.faults.inject('slow', { retryAfter: 5 });
// @ts-expect-error A fault of an account has no route.
snow.faults.inject('account-locked', { times: 1 });
// @ts-expect-error A fault that takes no option.
snow.faults.inject('fields-denied', { userName: 'admin' });
// @ts-expect-error A method in lower case.
snow.faults.inject('slow', { method: 'get' });
// @ts-expect-error A text for a number.
snow.faults.inject('slow', { latency: '5' });
// @ts-expect-error No time at all.
snow.clock.freeze({ year: 2026 });
// @ts-expect-error Nor this.
snow.clock.freeze(null);
// @ts-expect-error A step that is a text.
snow.clock.advance('1 h');
// @ts-expect-error A misspelt scenario.
snow.setScenario('defualt');
// @ts-expect-error A misspelt option of a reset.
snow.reset({ scenaro: 'blank' });
// @ts-expect-error A misspelt switch.
snow.settings.choise = 'drop';
// @ts-expect-error A value that the switch does not have.
snow.settings.choice = 'maybe';
// @ts-expect-error A misspelt table of a switch.
snow.settings.closedTables = ['incidnet'];
// @ts-expect-error A misspelt table.
snow.store.insert('incidnet');
// @ts-expect-error A misspelt column.
snow.store.insert('incident', { shortdescription: 'x' });
// @ts-expect-error A column of another table.
snow.store.insert('sys_user', { short_description: 'x' });
// @ts-expect-error A value that no column holds.
snow.store.insert('incident', { impact: null });
// @ts-expect-error A Date is written as ServiceNow does.
snow.store.insert('incident', { opened_at: new Date(0) });
// @ts-expect-error A custom column is not the kind of an entry.
snow.store.addJournalEntry('incident', 'a', { element: 'u_notes', value: 'x' });
// @ts-expect-error A role that there is not.
snow.administration.grantRole('admin', 'itli');
// @ts-expect-error A misspelt filter.
snow.journal.list({ methd: 'GET' });
// @ts-expect-error A status that is a text.
snow.journal.list({ status: '200' });
// @ts-expect-error What is seen cannot be put in the place of another.
snow.faults = snow.faults;

// @ts-expect-error A misspelt option.
createMockServiceNow({ scenaro: 'blank' });
// @ts-expect-error One without a port has no port.
createMockServiceNow({ port: 0 });
// @ts-expect-error A port is a number.
void startMockServiceNow({ port: '8182' });
// @ts-expect-error It has gone: `state` names a folder.
void startMockServiceNow({ persist: 'state.jsonl' });
// @ts-expect-error A misspelt limit.
void startMockServiceNow({ limits: { headerTimeout: 1 } });

// @ts-expect-error A custom column begins with u_ or x_.
export const seed: Seed<'incident'> = { custom: 'x' };
