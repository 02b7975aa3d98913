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
    about: 'ServiceNow is connected, and anomaly 42 is Active with two linked incidents',
    tryThis: 'Create a ticket, link another one, unlink it, and undo. Acknowledge the anomaly, and find the work note in ServiceNow.',
  },
  empty: {
    about: 'ServiceNow is connected, and anomaly 42 has no linked tickets',
    tryThis: 'Read when to create and when to link, then do one of them.',
  },
  dozens: {
    about: 'Anomaly 42 has 60 linked incidents, with all six statuses',
    tryThis: 'Filter them by number, text, or group. Compare open tickets with closed ones.',
  },
  many: {
    about: 'Anomaly 42 has 1,000 linked incidents',
    tryThis: 'Scroll and filter the list. Search the page for a number.',
  },
  slow: {
    about: 'Every response takes 1.5 to 3 seconds',
    tryThis: 'Watch what’s shown before the response arrives. Nothing should move when it does. Press Create twice.',
  },
  'next-release': {
    about: 'The backend creates in four tables, sends the caller, offers Subcategory, runs flows, and announces OAuth 2.0 and a vault',
    tryThis: 'Create a problem with a caller, and choose a Subcategory. Compare the notes at Table and Caller with the default scenario. Open Edit and Disconnect in Settings.',
  },
};

const connection: Readonly<Partial<Record<Scenario, ScenarioGuide>>> = {
  'not-connected': {
    about: 'ServiceNow isn’t connected, and nothing is linked',
    tryThis: 'Connect in Settings. Paste user:pass, leave out https, mistype the password. See what the anomaly says in the meantime.',
  },
  'no-basic': {
    about: 'ServiceNow isn’t connected, and the backend only signs in with OAuth 2.0 or a vault',
    tryThis: 'Press Connect in Settings. It doesn’t ask for a password, and says what to do instead.',
  },
  jira: {
    about: 'Jira is the active ticketing integration',
    tryThis: 'See in Settings, and on the anomaly, why ServiceNow can’t be connected.',
  },
  disconnected: {
    about: 'ServiceNow was disconnected, and its links no longer sync',
    tryThis: 'Look at the tickets that no longer sync. Connect again in Settings, and see them sync again.',
  },
  expired: {
    about: 'The service account’s password was changed in ServiceNow',
    tryThis: 'Comment on the anomaly, and see the work note wait. Enter the new password (rotated) under Edit in Settings, and see the note arrive.',
  },
};

const sync: Readonly<Partial<Record<Scenario, ScenarioGuide>>> = {
  deleted: {
    about: 'One of anomaly 42’s incidents was deleted in ServiceNow',
    tryThis: 'Read what the list says about INC0010017, and remove its link.',
  },
  'sync-failing': {
    about: 'Two work notes failed because ServiceNow responded with 403 and 500',
    tryThis: 'INC0010017 retries automatically, and succeeds after some failures. INC0009311 is closed. Reopen it in ServiceNow, then press Retry now.',
  },
  retired: {
    about: 'The default group and category are retired, several records are closed, and one incident takes no work notes',
    tryThis: 'Create a ticket, or open the defaults in Settings. Each retired default is named, and no closed record is offered as a duplicate. Comment on the anomaly. INC0009311 says that it no longer takes work notes. Reopen it in ServiceNow, and see the notes arrive.',
  },
  'lost-answers': {
    about: 'ServiceNow carries out each write, but its response and the first look for it are lost',
    tryThis: 'Create a ticket. The outcome isn’t clear at first. Check again, and see that there’s one incident, not two.',
  },
  'not-linked': {
    about: 'ServiceNow creates an incident, but the backend fails to link it',
    tryThis: 'Create a ticket. It exists, but the dialog says that it isn’t linked. Link it from there.',
  },
};

const instance: Readonly<Partial<Record<Scenario, ScenarioGuide>>> = {
  hibernating: {
    about: 'The ServiceNow instance is hibernating, and responds with a page instead of data',
    tryThis: 'Test the connection in Settings, and read why the statuses are unknown. Set Instance to healthy in this bar, and retry.',
  },
  maintenance: {
    about: 'The ServiceNow instance is being upgraded, and responds with status 503',
    tryThis: 'Test the connection, and try to create a ticket. Set Instance to healthy in this bar, and retry.',
  },
  'rate-limited': {
    about: 'ServiceNow rejects every call with 429 for now',
    tryThis: 'Refresh, and create a ticket. Each failure names the limit, and none blames the credentials.',
  },
  'hidden-lists': {
    about: 'The service account can’t read choice lists and groups',
    tryThis: 'Create a ticket. Category and Subcategory are text fields that say why. Type “Software”. Enter a group’s sys_id. Test the connection.',
  },
  picky: {
    about: 'The instance requires more fields, and a field rule drops category and assignment group',
    tryThis: 'Create a ticket. The form has the required fields from the start, and the values that ServiceNow didn’t keep are named afterwards.',
  },
};

const backend: Readonly<Partial<Record<Scenario, ScenarioGuide>>> = {
  failing: {
    about: 'Links, integrations, search, and every write fail with 503',
    tryThis: 'Read each failure in its place. Try to create a ticket. What you enter is kept.',
  },
  forbidden: {
    about: 'The user lost permissions after the page loaded, so what’s offered fails with 403',
    tryThis: 'Create, link, unlink, and disconnect. Each failure says what’s missing and whom to ask.',
  },
  'signed-out': {
    about: 'The session ended after the page loaded, and a sign-in proxy redirects each write to its sign-in page',
    tryThis: 'Create, link, and unlink. Nothing is done, and what you enter is kept. Set Gateway to open in this bar, as if you signed in, and send it again.',
  },
  'gateway-fails': {
    about: 'A gateway responds with 503 after the backend has done the write',
    tryThis: 'Create a ticket. The outcome isn’t clear. Check again, or reload first. There’s one incident, not two.',
  },
  'documented-only': {
    about: 'The backend only has the documented calls, and none of the additions',
    tryThis: 'Everything documented works. There’s no preview, Undo, search for groups, or connection test.',
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
