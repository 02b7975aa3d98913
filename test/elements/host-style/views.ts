import type { Scenario } from '../../../src/mock/scenarios/scenario.js';
import { inside } from '../../support/inside.js';
import { chooseTicket, comes, press, put, ready, type, type Shown, type Tag } from './support.js';

/** What somebody may have before them, and how it comes about. */
export interface View {
  readonly what: string;
  readonly tag: Tag;
  readonly scenario?: Scenario;
  /** What is there once the element has read what it asks for at first. */
  readonly first?: string;
  readonly act?: (element: HTMLElement) => Promise<void> | void;
}

/** The views that everybody comes by. */
export const views: readonly View[] = [
  { what: 'the list, with the details of a row', tag: 'linked-tickets', act: (element) => openDetails(element) },
  { what: 'the link dialog', tag: 'linked-tickets', act: chooseTicket },
  { what: 'the create dialog with a list of groups', tag: 'create-ticket-dialog', act: (element) => listGroups(element) },
  { what: 'the create dialog with what is wrong', tag: 'create-ticket-dialog', act: (element) => sendWrongly(element) },
  { what: 'the question whether to close', tag: 'create-ticket-dialog', act: (element) => askToClose(element) },
  { what: 'the panel, with the test of its connection', tag: 'servicenow-settings-panel', act: (element) => testConnection(element) },
  { what: 'the menu', tag: 'servicenow-settings-panel', act: (element) => inside(element, '#more')?.click() },
  { what: 'the dialog of a connection', tag: 'servicenow-settings-panel', act: (element) => openDialog(element, 'Edit', '.fields input[type="password"]') },
  { what: 'the defaults', tag: 'servicenow-settings-panel', act: (element) => openDialog(element, 'Defaults for new tickets', '.fields select') },
  { what: 'the question whether to disconnect', tag: 'servicenow-settings-panel', act: (element) => openDialog(element, 'Disconnect', '.dialog-footer .danger') },
];

/** What is rarer: nothing yet, too much, and what fails. */
export const rarerViews: readonly View[] = [
  { what: 'the list without a ticket', tag: 'linked-tickets', scenario: 'empty', first: '.empty' },
  { what: 'a long list, filtered', tag: 'linked-tickets', scenario: 'dozens', act: (element) => filter(element) },
  { what: 'tickets that are gone', tag: 'linked-tickets', scenario: 'deleted', first: '[id^="more-"]' },
  { what: 'tickets whose sync fails', tag: 'linked-tickets', scenario: 'sync-failing', first: '[id^="more-"]' },
  { what: 'records of a former connection', tag: 'linked-tickets', scenario: 'disconnected', first: '.notice' },
  { what: 'a list without a connection', tag: 'linked-tickets', scenario: 'not-connected', first: '.notice' },
  { what: 'a ticket that was unlinked', tag: 'linked-tickets', act: (element) => unlink(element) },
  { what: 'a ticket that was created and not linked', tag: 'create-ticket-dialog', scenario: 'not-linked', act: (element) => create(element, '#created') },
  { what: 'a create in doubt', tag: 'create-ticket-dialog', scenario: 'lost-answers', act: (element) => create(element, '.dialog-alert .notice') },
  { what: 'a key of what was chosen', tag: 'create-ticket-dialog', act: (element) => chooseGroup(element) },
  { what: 'no connection yet', tag: 'servicenow-settings-panel', scenario: 'not-connected', first: '#connect', act: (element) => connectElsewhere(element) },
  { what: 'another connection', tag: 'servicenow-settings-panel', scenario: 'jira', first: '.notice' },
  { what: 'the test of one that fails', tag: 'servicenow-settings-panel', scenario: 'expired', act: (element) => testConnection(element) },
  { what: 'a connection with what is wrong', tag: 'servicenow-settings-panel', scenario: 'not-connected', first: '#connect', act: (element) => connectWrongly(element) },
  { what: 'the list of groups of the defaults', tag: 'servicenow-settings-panel', act: (element) => chooseDefault(element) },
  { what: 'the question whether to close the defaults', tag: 'servicenow-settings-panel', act: (element) => leaveDefaults(element) },
];

/** Puts the element of a view in its place, in the state that the view is about. */
export async function showView({ tag, scenario = 'default', first = ready[tag], act }: View, place?: Parameters<typeof put>[1]): Promise<Shown> {
  const shown = await put(tag, { ...place, scenario });
  await comes(shown.element, first);
  await act?.(shown.element);
  return shown;
}

async function openDetails(element: HTMLElement): Promise<void> {
  inside(element, '[id^="more-"]')?.click();
  await comes(element, '.details dd');
}

async function listGroups(element: HTMLElement): Promise<void> {
  type(element, '.combobox', 'da');
  await comes(element, '.option');
}

async function chooseGroup(element: HTMLElement): Promise<void> {
  await listGroups(element);
  inside(element, '.option')?.click();
  await comes(element, '.with-button button');
  inside(element, '.with-button button')?.click();
  await comes(element, '.sys-id');
}

export async function sendWrongly(element: HTMLElement): Promise<void> {
  type(element, '#field-0', '');
  inside(element, '.submit')?.click();
  await comes(element, '.dialog-alert .notice');
}

async function create(element: HTMLElement, outcome: string): Promise<void> {
  type(element, '#field-0', 'Orders have stopped');
  inside(element, '.submit')?.click();
  await comes(element, outcome);
}

async function askToClose(element: HTMLElement): Promise<void> {
  type(element, '#field-0', 'Something');
  inside(element, '.dialog-header button')?.click();
  await comes(element, '.question[open]');
}

async function testConnection(element: HTMLElement): Promise<void> {
  press(element, 'Test connection');
  await comes(element, '.test .report');
}

async function openDialog(element: HTMLElement, name: string, isThere: string): Promise<void> {
  press(element, name);
  await comes(element, isThere);
}

async function filter(element: HTMLElement): Promise<void> {
  await comes(element, '.filter input');
  type(element, '.filter input', 'orders');
}

async function unlink(element: HTMLElement): Promise<void> {
  inside(element, '.cell-actions button:last-child')?.click();
  await comes(element, '.outcome .notice');
}

async function connectElsewhere(element: HTMLElement): Promise<void> {
  inside(element, '#connect')?.click();
  await comes(element, '.fields input[type="url"]');
  type(element, '.fields input[type="url"]', 'https://tickets.example.com');
  inside(element, '.fields input[type="password"]')?.focus();
  await comes(element, '.check input');
}

async function connectWrongly(element: HTMLElement): Promise<void> {
  inside(element, '#connect')?.click();
  await comes(element, '.fields input[type="url"]');
  inside(element, '.submit')?.click();
  await comes(element, '.field-error');
}

async function chooseDefault(element: HTMLElement): Promise<void> {
  await openDialog(element, 'Defaults for new tickets', '.combobox');
  await listGroups(element);
}

async function leaveDefaults(element: HTMLElement): Promise<void> {
  await chooseDefault(element);
  inside(element, '.option')?.click();
  await comes(element, '.with-button button');
  inside(element, '.dialog-header button')?.click();
  await comes(element, '.question[open]');
}
