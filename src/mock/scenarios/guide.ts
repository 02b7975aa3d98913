import type { Scenario } from './scenario.js';

/** What a scenario is, and what it is good for. */
export interface ScenarioGuide {
  /** The world in a phrase: `Anomaly 42 is Active with two linked incidents`. */
  readonly about: string;
  /** What to do there, and what to watch. */
  readonly tryThis: string;
}

/** Scenarios that are about the same thing, by name. */
export interface ScenarioGroup {
  readonly title: string;
  readonly scenarios: Readonly<Partial<Record<Scenario, ScenarioGuide>>>;
}

const everyday: Readonly<Partial<Record<Scenario, ScenarioGuide>>> = {
  default: {
    about: 'ServiceNow is connected; anomaly 42 is Active with two linked incidents',
    tryThis: 'Create a ticket, link another one, unlink and undo; acknowledge the anomaly and find the work note in ServiceNow.',
  },
  empty: {
    about: 'Connected; anomaly 42 has no linked ticket',
    tryThis: 'Read the advice on when to create and when to link, then do one of them.',
  },
  dozens: {
    about: 'Anomaly 42 has sixty linked incidents, in all six states',
    tryThis: 'Filter them by number, text or group; compare what is open with what is done.',
  },
  many: {
    about: 'Anomaly 42 has a thousand linked incidents',
    tryThis: 'Scroll and filter the list; search the page for a number.',
  },
  slow: {
    about: 'Every answer takes 1.5 to 3 seconds',
    tryThis: 'Watch what stands before the answer is there: nothing may move when it comes. Press Create twice.',
  },
  'next-release': {
    about: 'A backend that creates in four tables, sends the caller, offers Subcategory, runs flows and announces OAuth 2.0 and a vault',
    tryThis: 'Create a problem with a caller, choose a Subcategory; compare the notes at Table and Caller with those of the scenario default. Open Edit and Disconnect in Settings.',
  },
};

const connection: Readonly<Partial<Record<Scenario, ScenarioGuide>>> = {
  'not-connected': {
    about: 'No integration, no links',
    tryThis: 'Connect in Settings: paste user:pass, leave out https, mistype the password. See what the anomaly says meanwhile.',
  },
  'no-basic': {
    about: 'Not connected, and the backend signs in by OAuth 2.0 or a vault alone',
    tryThis: 'Press Connect in Settings: no password is asked for, and what can be done instead is named.',
  },
  jira: {
    about: 'Jira is the active ticketing integration',
    tryThis: 'See in Settings, and at the anomaly, why ServiceNow cannot be connected.',
  },
  disconnected: {
    about: 'The integration was removed; links are records',
    tryThis: 'Read the tickets that no longer sync; connect again in Settings and see them come alive.',
  },
  expired: {
    about: 'The service account’s password was changed in ServiceNow',
    tryThis: 'Comment on the anomaly and see the note wait; give the new password (rotated) under Edit in Settings, and see it arrive.',
  },
};

const sync: Readonly<Partial<Record<Scenario, ScenarioGuide>>> = {
  deleted: {
    about: 'One of anomaly 42’s incidents was deleted in ServiceNow',
    tryThis: 'Read what is said of INC0010017, and remove its link.',
  },
  'sync-failing': {
    about: 'Work notes could not be written: ServiceNow answered one with 403 and one with 500',
    tryThis: 'INC0010017 is retried by itself and succeeds after some failures. INC0009311 is closed: reopen it in ServiceNow, then press Retry.',
  },
  retired: {
    about: 'What was set has been retired, and records are closed: the default group and category; a problem, a change, two tasks; an incident that takes no notes',
    tryThis: 'Create a ticket, or open the defaults in Settings: each default is named as retired, and no closed record is offered as a duplicate. Comment on the anomaly: INC0009311 says that it takes no notes. Reopen it in ServiceNow, and see them arrive.',
  },
  'lost-answers': {
    about: 'ServiceNow carries each write out, but its answer and the first look for it are lost',
    tryThis: 'Create a ticket: the outcome is unclear at first. Try again, and see that there is one incident and not two.',
  },
  'not-linked': {
    about: 'ServiceNow creates an incident, but the backend fails to link it',
    tryThis: 'Create a ticket: it exists, and the dialog says that it is not linked. Link it now from there.',
  },
};

const instance: Readonly<Partial<Record<Scenario, ScenarioGuide>>> = {
  hibernating: {
    about: 'The ServiceNow instance sleeps: a page instead of data, with status 200',
    tryThis: 'Test the connection in Settings; read why the states are unknown. Set Instance to healthy in this bar, and retry.',
  },
  maintenance: {
    about: 'The ServiceNow instance is being upgraded: a page with status 503',
    tryThis: 'Test the connection; try to create a ticket. Set Instance to healthy in this bar, and retry.',
  },
  'rate-limited': {
    about: 'ServiceNow refuses every call with 429 for now',
    tryThis: 'Refresh and create: the limit is named, and nobody is told that the credentials are wrong.',
  },
  'hidden-lists': {
    about: 'The account may not read choice lists and groups',
    tryThis: 'Create a ticket: Category and Subcategory are texts with the reason. Type “Software”. Give a group by its sys_id. Test the connection.',
  },
  picky: {
    about: 'The instance asks for more fields, and a field rule drops category and assignment group',
    tryThis: 'Create a ticket: the mandatory fields are known before you send it, and what did not stick is named after.',
  },
};

const backend: Readonly<Partial<Record<Scenario, ScenarioGuide>>> = {
  failing: {
    about: 'Links, integrations, search and every write answer 503',
    tryThis: 'Read each failure in its place. Try to create: what was typed is kept.',
  },
  forbidden: {
    about: 'Rights were taken away since the page was loaded: what is offered is refused with 403',
    tryThis: 'Create, link, unlink, disconnect: each refusal says what is lacking and whom to ask.',
  },
  'signed-out': {
    about: 'The session has ended since the page was loaded: a sign-in proxy redirects each write to its login page',
    tryThis: 'Create, link, unlink: nothing of it is done, and what was typed is kept. Set Gateway to open in this bar, as after a sign-in, and send it again.',
  },
  'gateway-fails': {
    about: 'A gateway answers 503 in the backend’s place, when the backend has done the write',
    tryThis: 'Create a ticket: the outcome is unclear. Send it again, or reload first: there is one incident and not two.',
  },
  'documented-only': {
    about: 'A backend that has the documented calls alone, none of the additions',
    tryThis: 'Everything documented works; there is no preview, no Undo, no search for groups, no connection test.',
  },
};

/** Every scenario once, in the order in which they are offered. */
export const scenarioGroups: readonly ScenarioGroup[] = [
  { title: 'Everyday', scenarios: everyday },
  { title: 'Connection', scenarios: connection },
  { title: 'Tickets and sync', scenarios: sync },
  { title: 'Trouble in ServiceNow', scenarios: instance },
  { title: 'Trouble in the backend', scenarios: backend },
];

/** Returns the guide to a scenario, by its name. */
export const scenarioGuide = (scenario: Scenario): ScenarioGuide => {
  const guide = scenarioGroups.map(({ scenarios }) => scenarios[scenario]).find(Boolean);
  if (!guide) throw new RangeError(`The guide lacks the scenario ${scenario}.`);
  return guide;
};
